import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readMigrations } from '../src/db/migrations.ts';
import { shadowDatabases } from './shadow.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('schema.prisma', import.meta.url));
export const MIGRATIONS_DIR = fileURLToPath(new URL('migrations', import.meta.url));

/**
 * The SQL that leads from the migrations to the schema, or null when they say the same. Runs Prisma's schema
 * engine as WebAssembly against a database in memory.
 */
export async function pendingMigration(schema: string, migrationsDir: string): Promise<string | null> {
  const engine = await startEngine(schema);
  const migrations = await readMigrations(migrationsDir);
  const { exitCode, stdout } = await engine.diff({
    from:
      migrations.length === 0
        ? { tag: 'empty' }
        : { tag: 'migrations', ...listing(migrationsDir, migrations) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 2 ? (stdout ?? null) : null;
}

function listing(baseDir: string, migrations: Awaited<ReturnType<typeof readMigrations>>) {
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

let loaded: Promise<void> | undefined;

async function startEngine(schema: string): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(shadowDatabases),
  );
}

async function load(): Promise<void> {
  const javascript = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = new WebAssembly.Module(await readFile(javascript.replace(/\.js$/, '.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  // The border to the engine: its package loads itself in bundlers only, and so gives this function no type.
  Reflect.apply(Reflect.get(bindings, '__wbg_set_wasm'), undefined, [exports]);
  exports['__wbindgen_start']?.();
}
