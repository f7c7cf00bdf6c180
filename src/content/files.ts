import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { normalized } from './encoding.ts';

/** A file of the content; `file` is how faults name it, with `/` on every system. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Reads one file of the content folder `dir`; a missing one is an error that says so. */
export async function readText(dir: string, name: string): Promise<TextFile> {
  const text = await readFile(path.join(dir, name), 'utf8').catch(() => {
    throw new Error(`Cannot read ${path.join(dir, name)}; is ${dir} the content folder?`);
  });
  return { file: shownAs(dir, name), text: normalized(text) };
}

/** Reads every file below a folder of `dir`, in the order of their names; none when it is not there. */
export async function readFolder(dir: string, folder: string): Promise<TextFile[]> {
  const entries = await readdir(path.join(dir, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(names.map((name) => readText(dir, name)));
}

/** `content/topics/caching/cache-eviction.md`, wherever the process was started. */
export function shownAs(dir: string, name: string): string {
  return [path.basename(path.resolve(dir)), ...name.split(path.sep)].join('/');
}
