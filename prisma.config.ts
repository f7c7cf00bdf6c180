import { defineConfig } from 'prisma/config';

// Only `generate` and `format` are used, and neither runs the native schema engine: naming any existing program
// keeps the command line from downloading one. prisma/schema-engine.ts does the engine's work without it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
