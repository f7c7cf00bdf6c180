import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/connect.ts';
import { QuestionId, UserId } from '../../src/domain/ids.ts';
import { closeAbandonedQuizzes } from '../../src/jobs/abandoned-quizzes.ts';
import { openTestDatabase } from '../support/database.ts';
import { logBook } from '../support/runtime.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const hoursBefore = (hours: number) => new Date(NOON.getTime() - hours * 3_600_000);
const ada = UserId.parse('1');

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function begunAt(id: string, at: Date): Promise<void> {
  const plan = { questions: 1 };
  const questionIds = [QuestionId.parse('ttl-1')];
  await database.quizzes.start(
    { id, userId: ada, guildId: null, title: 'TTL', plan, questionIds, optionSeed: 1 },
    at,
  );
}

describe('a quiz that nobody touched', () => {
  it('for a day is closed, a younger one is not, and a second run changes nothing', async () => {
    await begunAt('100', hoursBefore(25));
    await begunAt('101', hoursBefore(23));
    const app = { quizzes: database.quizzes, log: logBook().log };
    await closeAbandonedQuizzes.run(app, NOON, new AbortController().signal);
    await closeAbandonedQuizzes.run(app, NOON, new AbortController().signal);
    const statusOf = async (id: string) => (await database.quizzes.find(id))?.status;
    expect([await statusOf('100'), await statusOf('101')]).toEqual(['abandoned', 'open']);
  });
});
