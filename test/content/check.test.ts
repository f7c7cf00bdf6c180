import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contentFolder, edited, type Files, GOOD, QUIZ, TOPIC } from './folder.ts';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const SCRIPTS = { check: 'src/content/check.ts', report: 'bench/content-report.ts' } as const;

/** Runs a command as `npm run content:…` does, in a folder that holds `content`. */
async function run(command: keyof typeof SCRIPTS, files: Files, ...args: string[]): Promise<Outcome> {
  const dir = await contentFolder(files);
  const script = fileURLToPath(new URL(`../../${SCRIPTS[command]}`, import.meta.url));
  return new Promise((resolve) => {
    const options = { cwd: path.dirname(dir) };
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), script, ...args],
      options,
      (_, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}

/** Six questions that pass every gate, in the place of the one of the good folder. */
const ENOUGH = edited(QUIZ, GOOD[QUIZ] ?? '', Array.from({ length: 6 }, (_, i) => asked(i)).join(''));

function asked(index: number): string {
  const word = ['alpha', 'bravo', 'delta', 'gamma', 'kappa', 'sigma'][index] ?? '';
  return `- id: ${word}
  difficulty: ${index < 3 ? 'easy' : 'hard'}
  situation: ${index < 2}
  question: ${`${word}-one ${word}-two ${word}-three`.replaceAll('-', '')}?
  answer: { text: Pears, why: Because. }
  distractors: [{ text: Plums, why: No. }, { text: Grape, why: No. }, { text: Lemon, why: No. }]
  cites: Trade-offs
`;
}

it('exits with 0 and shows each gate when all is well', async () => {
  const { code, out } = await run('check', ENOUGH);
  expect(out).toContain('1 topics, 6 questions, 0 situations, 0 faults');
  expect(out).toMatch(/^info {2}answer strictly longest of 4 options +0\.0% {2}at most 28\.0% +over 6$/m);
  expect(out).toMatch(/^info {2}answer second or third of 4 amounts +0\.0% {2}45\.0% to 55\.0% +over 0$/m);
  expect(code).toBe(0);
});

it('exits with 1 and lists each fault by file and line', async () => {
  const { code, out } = await run('check', edited(TOPIC, 'level: 2', 'level: 4'));
  expect(out).toContain('content/topics/caching/cache-eviction.md:4: level: must be 1, 2 or 3\n');
  expect(code).toBe(1);
});

it('exits with 1 and one line for a name that fits nothing', async () => {
  const { code, err } = await run('check', GOOD, 'cachign');
  expect(err).toBe('"cachign" is no chapter, topic, situation or content file; chapters.yaml has the ids.\n');
  expect(code).toBe(1);
});

it('reports what is written of what is planned', async () => {
  const { out } = await run('report', GOOD);
  expect(out).toContain(
    'caching                          1/4 topics     1 questions (0 easy, 1 medium, 0 hard)',
  );
  expect(out).toMatch(/^1 of 5 topics written, read in \d+ ms$/m);
  expect(out).toContain('1 of 2 formulas named by a topic\n  not yet: cache-memory\n');
  expect(out).toMatch(/^longest outgoing embed: \d+ of 6000 characters, /m);
  expect(out).toContain('longest section: 53 characters, cache-eviction > How it works');
});
