import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** A room of the house, with what it may import: other rooms, single files, and packages. */
interface Room {
  readonly may: readonly string[];
  /** Packages; `*` for any. Node's own modules are named `node:`. */
  readonly packages: readonly string[];
}

const ROOMS: Record<string, Room> = {
  'src/domain': { may: [], packages: ['zod', 'minisearch', 'temporal-polyfill', '@vvo/tzdb'] },
  'src/content': { may: ['src/domain'], packages: ['*'] },
  'src/db': { may: ['src/domain'], packages: ['*'] },
  'src/discord': {
    may: ['src/domain/ids.ts'],
    packages: ['discord.js', '@discordjs/ws', 'zod', 'pino', 'node:'],
  },
  'src/views': {
    may: ['src/domain', 'src/discord/reply.ts', 'src/discord/custom-id.ts', 'src/discord/limits.ts'],
    packages: ['discord.js', 'zod'],
  },
  'src/pictures': { may: ['src/domain'], packages: ['@napi-rs/canvas', 'echarts', 'node:'] },
  'src/llm': { may: ['src/domain'], packages: ['ai', '@ai-sdk/openai-compatible', 'zod'] },
  'src/jobs': { may: ['src/domain', 'src/views', 'src/app.ts'], packages: ['node-cron', 'pino', 'node:'] },
  commands: {
    may: [
      'src/domain',
      'src/views',
      'src/app.ts',
      'src/discord/call.ts',
      'src/discord/errors.ts',
      'src/discord/reply.ts',
      'src/discord/within.ts',
    ],
    packages: ['discord.js', 'zod'],
  },
  playground: { may: [], packages: ['*'] },
};

const files = Object.keys(ROOMS).flatMap((room) => sourcesIn(room).map((file) => ({ room, file })));

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated/'))
    .map((name) => join(folder, name));
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const IMPORT = /^(?:import|export)\b[^;']*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(IMPORT)].flatMap((match) => match.slice(1).filter((name) => name !== undefined));

const inside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function mayImport(room: string, file: string, specifier: string): boolean {
  const { may, packages } = ROOMS[room] ?? { may: [], packages: [] };
  if (!specifier.startsWith('.')) {
    return (
      packages.includes('*') ||
      packages.some(
        (name) => specifier === name || specifier.startsWith(name === 'node:' ? name : `${name}/`),
      )
    );
  }
  const target = relative(ROOT, resolve(ROOT, dirname(file), specifier));
  if (inside(target, room))
    return room !== 'commands' || file === 'commands/index.ts' || isPartOf(target, file);
  return may.some((allowed) => inside(target, allowed));
}

/** A command that is too much for one file has a folder by its name for the rest of it. */
function isPartOf(target: string, file: string): boolean {
  const [own = ''] = relative('commands', file).replace(/\.ts$/, '').split('/');
  return inside(target, `commands/${own}`);
}

describe('the house', () => {
  it.each(files)('keeps to who may import whom: $file', ({ room, file }) => {
    expect(importsOf(file).filter((specifier) => !mayImport(room, file, specifier))).toEqual([]);
  });

  it.each([
    ['src/domain', 'src/domain/quiz.ts', '../db/connect.ts'],
    ['src/domain', 'src/domain/quiz.ts', 'node:fs'],
    ['commands', 'commands/quiz.ts', './topic.ts'],
    ['commands', 'commands/quiz.ts', './estimate/practice.ts'],
    ['commands', 'commands/estimate/practice.ts', '../quiz.ts'],
    ['src/discord', 'src/discord/dispatch.ts', '../views/quiz.ts'],
    ['playground', 'playground/protocol.ts', '../src/app.ts'],
  ])('would notice a wrong one: %s', (room, file, specifier) => {
    expect(mayImport(room, file, specifier)).toBe(false);
  });

  it.each(sourcesIn('src/domain'))('keeps time, chance and the world out of the rules: %s', (file) => {
    expect(read(file)).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|process\.|performance\./);
  });

  it('reads the environment in one place', () => {
    const readers = [...sourcesIn('src'), ...sourcesIn('commands')].filter((file) =>
      read(file).includes('process.env'),
    );
    expect(readers).toEqual(['src/env.ts']);
  });

  it('has no room for odds and ends', () => {
    const odd = [...sourcesIn('src'), ...sourcesIn('commands'), ...sourcesIn('playground')].filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.ts$)/.test(file),
    );
    expect(odd).toEqual([]);
  });
});
