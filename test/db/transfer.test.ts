import pg from 'pg';
import { expect, test } from 'vitest';
import { DERIVED_TABLES, exportRows, importRows, TABLES } from '../../src/db/transfer/rows.ts';
import { boardOf, NOON, quiz, rightAnswer, secondsAfterNoon } from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';
import { query } from '../support/postgres.ts';

eachDatabase('an export', (database, url) => {
  const over = async <T>(use: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url(), options: '-c TimeZone=UTC' });
    await client.connect();
    return use(client).finally(() => client.end());
  };

  test('knows every table', async () => {
    const tables = await query(url(), `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    const names = tables.map((row) => JSON.stringify(row)).sort();
    expect(names).toEqual(
      ['_prisma_migrations', ...TABLES, ...DERIVED_TABLES]
        .map((tablename) => JSON.stringify({ tablename }))
        .sort(),
    );
  });

  test('puts everything back as it was', async () => {
    const attempt = await database().quizzes.start(quiz({ title: `It's "quoted" \\ 🦀` }), NOON);
    await database().quizzes.answer(rightAnswer(attempt, 0));
    const before = await database().quizzes.find(attempt.id);
    let sql = '';
    await over(async (client) => {
      for await (const statement of exportRows(client)) sql += statement;
    });
    await query(url(), `TRUNCATE ${[...TABLES, ...DERIVED_TABLES].join(', ')} RESTART IDENTITY`);
    await over((client) => importRows(client, sql));
    expect(await database().quizzes.find(attempt.id)).toEqual(before);
    const server = attempt.guildId ?? expect.fail();
    expect(await database().scores.board(boardOf(server), { offset: 0, limit: 9 })).toMatchObject({
      entries: [{ userId: attempt.userId, points: 10 }],
      total: 1,
    });
    expect(await database().quizzes.answer(rightAnswer(attempt, 0))).toMatchObject({
      recorded: false,
      pointsEarned: 10,
    });
    const second = rightAnswer(attempt, 1, { at: secondsAfterNoon(1) });
    expect(await database().quizzes.answer(second)).toMatchObject({ recorded: true, pointsEarned: 10 });
  });

  test('that cannot be read back whole changes nothing', async () => {
    const attempt = await database().quizzes.start(quiz(), NOON);
    const bad = `DELETE FROM quiz_attempts; INSERT INTO scores VALUES (NULL);`;
    await expect(over((client) => importRows(client, bad))).rejects.toThrow(/null value/);
    expect(await database().quizzes.find(attempt.id)).toEqual(attempt);
  });
});
