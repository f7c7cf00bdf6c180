import { PGlite } from '@electric-sql/pglite';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';

/** The types of columns that the schema engine reads from the catalog, by Postgres' type number. */
const COLUMN_TYPES: Readonly<Record<number, (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
};

/** Gives the schema engine throw-away Postgres databases in memory, for which no server and no rights are needed. */
export const shadowDatabases: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'shadow',
  connect: createShadow,
  connectToShadowDb: createShadow,
};

async function createShadow(): Promise<SqlDriverAdapter> {
  const database = await PGlite.create();
  const run = ({ sql, args }: SqlQuery) => database.query<unknown[]>(sql, args, { rowMode: 'array' });
  return {
    provider: 'postgres',
    adapterName: 'shadow',
    queryRaw: async (query) => {
      const { fields, rows } = await run(query);
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    executeRaw: async (query) => (await run(query)).affectedRows ?? 0,
    executeScript: async (script) => {
      await database.exec(script);
    },
    startTransaction: () => Promise.reject(new Error('the shadow database is used without transactions')),
    dispose: () => database.close(),
  };
}
