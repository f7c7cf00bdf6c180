import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { claim } from './lock.ts';
import type { Records } from './world/records.ts';

type Kind = keyof Records;
type Tables = { readonly [K in Kind]: Map<string, Records[K]> };

/** Keeps records by kind and id, and files by id. */
export interface Store {
  readonly tables: { readonly [K in Kind]: ReadonlyMap<string, Records[K]> };
  /** The largest id in use, so that ids are never given twice. */
  readonly lastId: string;
  put<K extends Kind>(kind: K, id: string, record: Records[K]): void;
  remove(kind: Kind, id: string): void;
  writeFile(id: string, bytes: Uint8Array): void;
  readFile(id: string): Uint8Array | null;
  removeFile(id: string): void;
  close(): void;
}

const KINDS = ['identity', 'channel', 'message', 'command', 'file'] as const;
const Entry = z.object({ kind: z.enum(KINDS), id: z.string(), record: z.unknown() });
const COMPACT_AFTER_ENTRIES = 20_000;

function emptyTables(): Tables {
  return { identity: new Map(), channel: new Map(), message: new Map(), command: new Map(), file: new Map() };
}

function tableOf(tables: Tables, kind: Kind): Map<string, unknown> {
  // Border: the log holds only what `put` wrote, so a record has the type of its kind.
  return tables[kind] as Map<string, unknown>;
}

/** Reads the log; a last line cut short by a crash is left out. */
function replay(file: string, tables: Tables): string {
  let last = 0n;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const entry = parseEntry(line);
    if (!entry) continue;
    if (/^\d+$/.test(entry.id) && BigInt(entry.id) > last) last = BigInt(entry.id);
    if (entry.record === null || entry.record === undefined) tableOf(tables, entry.kind).delete(entry.id);
    else tableOf(tables, entry.kind).set(entry.id, entry.record);
  }
  return last.toString();
}

function parseEntry(line: string): z.infer<typeof Entry> | null {
  try {
    return Entry.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const toLine = (kind: Kind, id: string, record: unknown) => `${JSON.stringify({ kind, id, record })}\n`;

function openInMemory(): Store {
  const tables = emptyTables();
  const files = new Map<string, Uint8Array>();
  return {
    tables,
    lastId: '0',
    put: (kind, id, record) => void tables[kind].set(id, record),
    remove: (kind, id) => void tables[kind].delete(id),
    writeFile: (id, bytes) => void files.set(id, bytes),
    readFile: (id) => files.get(id) ?? null,
    removeFile: (id) => void files.delete(id),
    close: () => {},
  };
}

/**
 * Opens the store in a folder, which it makes if needed, or in memory when there is none.
 * Every change is one appended line, so a crash at any instant loses nothing that was written before it.
 */
export function openStore(dataDir: string | null): Store {
  if (dataDir === null) return openInMemory();
  const filesDir = join(dataDir, 'files');
  mkdirSync(filesDir, { recursive: true });
  const release = claim(join(dataDir, 'playground.lock'));
  const logFile = join(dataDir, 'playground.jsonl');
  const tables = emptyTables();
  const lastId = replay(logFile, tables);
  let log = rewrite(logFile, tables);
  let appended = 0;

  function append(kind: Kind, id: string, record: unknown): void {
    writeSync(log, toLine(kind, id, record));
    appended += 1;
    if (appended < COMPACT_AFTER_ENTRIES) return;
    closeSync(log);
    log = rewrite(logFile, tables);
    appended = 0;
  }

  const pathOf = (id: string) => join(filesDir, id);
  return {
    tables,
    lastId,
    put: (kind, id, record) => {
      tables[kind].set(id, record);
      append(kind, id, record);
    },
    remove: (kind, id) => {
      if (tables[kind].delete(id)) append(kind, id, null);
    },
    writeFile: (id, bytes) => writeFileSync(pathOf(id), bytes),
    readFile: (id) => (existsSync(pathOf(id)) ? readFileSync(pathOf(id)) : null),
    removeFile: (id) => rmSync(pathOf(id), { force: true }),
    close: () => {
      closeSync(log);
      release();
    },
  };
}

/** Replaces the log by one with only what is left, and opens that for appending. */
function rewrite(logFile: string, tables: Tables): number {
  const fresh = `${logFile}.new`;
  const lines = KINDS.flatMap((kind) => [...tables[kind]].map(([id, record]) => toLine(kind, id, record)));
  const file = openSync(fresh, 'w');
  writeSync(file, lines.join(''));
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, logFile);
  return openSync(logFile, 'a');
}
