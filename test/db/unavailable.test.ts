import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { DatabaseUnavailable } from '../../src/db/errors.ts';
import { boardOf, DAY, earning, NOON, quiz, rightAnswer } from '../support/attempts.ts';
import { eachPostgres, MIGRATIONS_DIR } from '../support/database.ts';
import { createPostgresProxy, type PostgresProxy } from '../support/postgres-proxy.ts';

eachPostgres('a database that goes away', (url) => {
  let proxy: PostgresProxy;
  let database: Database;

  beforeAll(async () => {
    proxy = await createPostgresProxy(url());
    database = await openDatabase({
      url: proxy.url,
      dataDir: '',
      migrationsDir: MIGRATIONS_DIR,
      log: () => undefined,
    });
  });
  const restore = async () => {
    await proxy.restore();
    await expect.poll(() => database.ready()).toBe(true);
  };
  beforeEach(restore);
  afterAll(async () => {
    await database.close();
    await proxy.cut();
  });

  const everyCall = () => {
    const { id, userId, guildId, ...rest } = quiz();
    if (guildId === null) throw new Error('a quiz in a server is needed');
    return [
      () => database.quizzes.start({ id, userId, guildId, ...rest }, NOON),
      () => database.quizzes.find(id),
      () => database.quizzes.latestOpen(userId, guildId),
      () => database.quizzes.answer(rightAnswer({ id, userId, guildId, ...rest }, 0)),
      () => database.quizzes.abandon(id, NOON),
      () => database.quizzes.abandonStale(new Date(0)),
      () => database.quizzes.firstAnswers(userId, guildId),
      () => database.scores.board(boardOf(guildId), { offset: 0, limit: 1 }),
      () => database.scores.standing(boardOf(guildId), userId),
      () => database.ledger.pay(guildId, userId, earning()),
      () => database.boardUpkeep.serversWithPast(DAY),
      () => database.boardUpkeep.forgetPast(guildId, DAY),
      () => database.boardUpkeep.sweep(guildId, DAY),
      () => database.boardUpkeep.levelBlock(),
    ];
  };
  const reasons = (calls: (() => Promise<unknown>)[]) =>
    Promise.all(
      calls.map((call) =>
        call().then(
          () => 'worked',
          (error: Error) => error.constructor,
        ),
      ),
    );
  const allUnavailable = everyCall().map(() => DatabaseUnavailable);

  test('refuses every call at once while it is cut off, and serves again after', async () => {
    expect(await database.ready()).toBe(true);
    await proxy.cut();
    const began = performance.now();
    expect(await reasons(everyCall())).toEqual(allUnavailable);
    expect(await database.ready()).toBe(false);
    expect(performance.now() - began).toBeLessThan(4_000);
    await restore();
    expect(await reasons(everyCall())).toEqual(everyCall().map(() => 'worked'));
  });

  test('refuses calls within seconds when it does not answer, and is known to be gone within one', async () => {
    await reasons(everyCall());
    const began = performance.now();
    proxy.freeze();
    const calls = reasons(everyCall());
    expect(await database.ready()).toBe(false);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(await calls).toEqual(allUnavailable);
    await restore();
    expect(await reasons(everyCall())).toEqual(everyCall().map(() => 'worked'));
  });

  test('just after it kept an answer pays for it once when the call is repeated', async () => {
    const attempt = await database.quizzes.start(quiz(), NOON);
    const answer = () => database.quizzes.answer(rightAnswer(attempt, 0));
    proxy.loseAnswers();
    const lost = answer();
    const kept = expect.poll(
      async () => (await directly((direct) => direct.quizzes.find(attempt.id)))?.answers.length,
    );
    await kept.toBe(1);
    await proxy.cut();
    await expect(lost).rejects.toBeInstanceOf(DatabaseUnavailable);
    await restore();
    expect(await answer()).toMatchObject({ kind: 'answered', recorded: false, pointsEarned: 10 });
    const standing =
      attempt.guildId && (await database.scores.standing(boardOf(attempt.guildId), attempt.userId));
    expect(standing).toMatchObject({ points: 10 });
  });

  /** Over a connection that does not go through the proxy. */
  const directly = async <T>(use: (database: Database) => Promise<T>): Promise<T> => {
    const direct = await openDatabase({
      url: url(),
      dataDir: '',
      migrationsDir: MIGRATIONS_DIR,
      log: () => undefined,
    });
    return use(direct).finally(() => direct.close());
  };
});
