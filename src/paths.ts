import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the same whether this runs from the sources or from dist/. */
const root = nearestWith('package.json', import.meta.dirname);

export const CONTENT_DIR = join(root, 'content');
export const MIGRATIONS_DIR = join(root, 'prisma', 'migrations');
export const PAGE_DIR = join(root, 'dist', 'playground', 'page');

function nearestWith(file: string, from: string): string {
  if (existsSync(join(from, file))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no ${file} above ${import.meta.dirname}`);
  return nearestWith(file, parent);
}
