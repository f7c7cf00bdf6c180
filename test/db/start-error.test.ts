import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/connect.ts';
import { DatabaseStartError } from '../../src/db/errors.ts';
import { startError } from '../../src/db/start-error.ts';
import { eachPostgres, MIGRATIONS_DIR } from '../support/database.ts';

const open = (url: string) =>
  openDatabase({ url, dataDir: '', migrationsDir: MIGRATIONS_DIR, log: () => undefined });

describe('an address that cannot be opened is explained', () => {
  const url = 'postgresql://ann:p%40ss@db.example:5433/quorum';
  const coded = (code: string, message = 'p@ss p%40ss') => Object.assign(new Error(message), { code });

  test.each([
    [
      coded('ECONNREFUSED'),
      'No database answers at db.example:5433/quorum: start it, or correct DATABASE_URL.',
    ],
    [coded('ENOTFOUND'), 'The host of db.example:5433/quorum is not known: correct DATABASE_URL.'],
    [
      new Error('timeout expired'),
      'The database at db.example:5433/quorum does not answer: check the network',
    ],
    [coded('28P01'), 'db.example:5433/quorum refuses the user or password in DATABASE_URL'],
    [coded('3D000'), 'The server has no database db.example:5433/quorum: create it with createdb'],
    [new AggregateError([coded('ECONNREFUSED')]), 'No database answers at db.example:5433/quorum'],
    [coded('XX000', 'odd: p@ss or p%40ss'), 'could not be opened: odd: *** or ***'],
  ])('%s', (error, sentence) => {
    const { message } = startError(error, url);
    expect(message).toContain(sentence);
    expect(message).not.toMatch(/p@ss|p%40ss/);
  });
});

test('a port where nothing listens', async () => {
  await expect(open('postgresql://ann:secret@127.0.0.1:1/quorum')).rejects.toThrow(
    new DatabaseStartError('No database answers at 127.0.0.1:1/quorum: start it, or correct DATABASE_URL.'),
  );
});

test('a server that accepts and says nothing is given up', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined));
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await expect(open(`postgresql://ann:secret@127.0.0.1:${port}/quorum`)).rejects.toThrow(/does not answer/);
  silent.close();
});

eachPostgres('a start', (url, embedded) => {
  test.skipIf(embedded)('on a database that does not exist', async () => {
    const missing = new URL(url());
    missing.pathname = 'nowhere';
    await expect(open(missing.href)).rejects.toThrow(/has no database .*\/nowhere: create it with createdb/);
  });
});
