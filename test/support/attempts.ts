import { randomBytes, randomInt } from 'node:crypto';
import type { GivenAnswer } from '../../src/db/answer-sql.ts';
import type { NewAttempt } from '../../src/db/quizzes.ts';
import type { Attempt } from '../../src/domain/attempt.ts';
import { LocalDate } from '../../src/domain/calendar/local-date.ts';
import { ChapterId, GuildId, QuestionId, UserId } from '../../src/domain/ids.ts';
import type { Earning } from '../../src/domain/ledger.ts';
import type { BoardScope } from '../../src/domain/standing.ts';

const snowflake = () => String(randomInt(2 ** 47));

/** A member nobody else in the tests is. */
export const someMember = (): UserId => UserId.parse(snowflake());
export const someServer = (): GuildId => GuildId.parse(snowflake());

export const questions = (...names: string[]): QuestionId[] => names.map((name) => QuestionId.parse(name));

/** A quiz of two questions, changed as given. */
export function quiz(changes: Partial<NewAttempt> = {}): NewAttempt {
  return {
    id: randomBytes(9).toString('base64url'),
    userId: someMember(),
    guildId: someServer(),
    title: 'Caching',
    plan: { questions: 2 },
    questionIds: questions('cache-aside', 'write-through'),
    optionSeed: 7,
    ...changes,
  };
}

/** The right answer at a position of an attempt, worth 10, changed as given. */
export function rightAnswer(
  attempt: NewAttempt | Attempt,
  position: number,
  changes: Partial<GivenAnswer> = {},
): GivenAnswer {
  const questionId = attempt.questionIds[position] ?? QuestionId.parse('no-such-question');
  return {
    attemptId: attempt.id,
    userId: attempt.userId,
    position,
    questionId,
    chapter: CACHING,
    choice: 2,
    correct: true,
    points: 10,
    at: NOON,
    localDate: DAY,
    ...changes,
  };
}

export const CACHING = ChapterId.parse('caching');

/** A server's board of all time, changed as given. */
export const boardOf = (guildId: GuildId, changes: Partial<BoardScope> = {}): BoardScope => ({
  guildId,
  period: 'all',
  chapter: null,
  today: DAY,
  ...changes,
});

/** The day of NOON. */
export const DAY = LocalDate.parse('2026-03-01');
export const NOON = new Date('2026-03-01T12:00:00.123Z');
export const secondsAfterNoon = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);

/** Ten points for a question of Caching, changed as given. */
export const earning = (changes: Partial<Earning> = {}): Earning => ({
  kind: 'quiz',
  source: 'quiz:cache-aside',
  points: 10,
  chapter: CACHING,
  at: NOON,
  localDate: DAY,
  ...changes,
});
