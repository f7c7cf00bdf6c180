import { resolve } from 'node:path';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/domain/library.ts';

/** All that the bot knows. */
export const wholeLibrary = (): Promise<Library> =>
  loadLibrary(resolve(import.meta.dirname, '../../content'));
