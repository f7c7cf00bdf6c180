import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/connect.ts';
import { quiz } from '../support/attempts.ts';
import { eachPostgres, MIGRATIONS_DIR } from '../support/database.ts';
import { query } from '../support/postgres.ts';

eachPostgres('instants', (url, embedded) => {
  test.skipIf(embedded)('are kept to the millisecond whatever the zone of the server', async () => {
    await query(
      url(),
      `ALTER DATABASE ${new URL(url()).pathname.slice(1)} SET timezone TO 'America/St_Johns'`,
    );
    const database = await openDatabase({
      url: url(),
      dataDir: '',
      migrationsDir: MIGRATIONS_DIR,
      log: () => undefined,
    });
    // The second is the hour that a zone with summer time has twice.
    for (const instant of [
      '2026-01-15T23:59:59.999Z',
      '2026-11-01T04:30:00.001Z',
      '2026-07-01T00:00:00.000Z',
    ]) {
      const draft = quiz();
      await database.quizzes.start(draft, new Date(instant));
      const [row] = await query(
        url(),
        `SELECT extract(epoch FROM created_at) * 1000 AS ms, current_setting('timezone') AS zone
         FROM quiz_attempts WHERE id = '${draft.id}'`,
      );
      expect(row).toEqual({
        ms: expect.stringMatching(`^${Date.parse(instant)}(\\.0+)?$`),
        zone: 'America/St_Johns',
      });
      expect((await database.quizzes.find(draft.id))?.createdAt.toISOString()).toBe(instant);
    }
    await database.close();
  });
});
