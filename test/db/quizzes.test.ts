import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/domain/attempt.ts';
import { QuestionId } from '../../src/domain/ids.ts';
import {
  boardOf,
  NOON,
  questions,
  quiz,
  rightAnswer,
  secondsAfterNoon,
  someMember,
} from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';
import { query } from '../support/postgres.ts';

const WRITE_BACK = QuestionId.parse('write-back');
const WRITE_THROUGH = QuestionId.parse('write-through');

eachDatabase('quizzes', (database, url) => {
  const begin = (changes = {}, at = NOON) => database().quizzes.start(quiz(changes), at);
  const answer = (...given: Parameters<typeof rightAnswer>) =>
    database().quizzes.answer(rightAnswer(...given));
  const find = (id: string) => database().quizzes.find(id);
  const pointsOf = async ({ guildId, userId }: Attempt) =>
    guildId === null ? null : ((await database().scores.standing(boardOf(guildId), userId))?.points ?? 0);

  describe('an attempt', () => {
    test('is found again as it was begun', async () => {
      const draft = quiz({
        title: 'Łukasz “quotes” 🦀',
        plan: { questions: 5, difficulty: 'hard', topic: undefined },
      });
      const begun = await database().quizzes.start(draft, NOON);
      expect(begun).toEqual({ ...draft, answers: [], status: 'open', createdAt: NOON });
      expect(await find(draft.id)).toEqual(begun);
    });

    test('that nobody began is not found', async () => {
      expect(await find('nobody')).toBeNull();
    });

    test('begun twice under one id stays the first, with its answers', async () => {
      const attempt = await begin();
      await answer(attempt, 0);
      const again = await database().quizzes.start({ ...attempt, title: 'Another' }, secondsAfterNoon(9));
      expect(again).toEqual(await find(attempt.id));
      expect(again).toMatchObject({ title: 'Caching', createdAt: NOON, answers: [{ position: 0 }] });
    });

    test('is finished by its last answer', async () => {
      const attempt = await begin();
      await answer(attempt, 0);
      expect(await find(attempt.id)).toMatchObject({ status: 'open' });
      await answer(attempt, 1);
      expect(await find(attempt.id)).toMatchObject({
        status: 'finished',
        answers: [{ position: 0 }, { position: 1 }],
      });
    });

    test('can be resumed in the server where it was begun, the latest first, until it is over', async () => {
      const { userId, guildId } = await begin();
      const later = await begin({ userId, guildId }, secondsAfterNoon(5));
      await begin({ userId }, secondsAfterNoon(9));
      const direct = await begin({ userId, guildId: null }, secondsAfterNoon(1));
      expect(await database().quizzes.latestOpen(userId, guildId)).toEqual(later);
      expect(await database().quizzes.latestOpen(userId, null)).toEqual(direct);
      await answer(later, 0);
      await answer(later, 1);
      expect(await database().quizzes.latestOpen(userId, guildId)).toMatchObject({ createdAt: NOON });
      expect(await database().quizzes.latestOpen(someMember(), guildId)).toBeNull();
    });

    test('that is given up takes no more answers, and a finished one stays finished', async () => {
      const [given, finished] = [await begin(), await begin({ questionIds: questions('cache-aside') })];
      await answer(finished, 0);
      for (const { id } of [given, finished]) await database().quizzes.abandon(id, secondsAfterNoon(1));
      expect(await find(given.id)).toMatchObject({ status: 'abandoned' });
      expect(await find(finished.id)).toMatchObject({ status: 'finished' });
      expect(await answer(given, 0)).toEqual({ kind: 'closed' });
    });

    test('that nobody touched is closed, but not one with a recent answer', async () => {
      const longAgo = new Date('2001-01-01');
      const [idle, active] = [await begin({}, longAgo), await begin({}, longAgo)];
      await answer(active, 0);
      expect(await database().quizzes.abandonStale(new Date('2001-01-02'))).toBe(1);
      expect(await database().quizzes.abandonStale(new Date('2001-01-02'))).toBe(0);
      expect(await find(idle.id)).toMatchObject({ status: 'abandoned' });
      expect(await find(active.id)).toMatchObject({ status: 'open' });
    });
  });

  describe('an answer', () => {
    test('pays what it is worth', async () => {
      const attempt = await begin();
      expect(await answer(attempt, 0, { points: 30 })).toEqual({
        kind: 'answered',
        recorded: true,
        pointsEarned: 30,
        answer: {
          position: 0,
          questionId: 'cache-aside',
          choice: 2,
          correct: true,
          points: 30,
          answeredAt: NOON,
        },
      });
      expect(await pointsOf(attempt)).toBe(30);
    });

    test('given again stands as it was, even when the quiz is over', async () => {
      const attempt = await begin();
      const first = await answer(attempt, 0, { choice: 1, correct: false, points: 0 });
      await answer(attempt, 1);
      expect(await answer(attempt, 0)).toEqual({ ...first, recorded: false });
      expect(await pointsOf(attempt)).toBe(10);
    });

    test('that comes eight times at once is kept once and pays once', async () => {
      const attempt = await begin();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, choice) => answer(attempt, 0, { choice })),
      );
      const kept = outcomes.filter((outcome) => outcome.kind === 'answered' && outcome.recorded);
      expect(kept).toHaveLength(1);
      expect(outcomes.map((outcome) => outcome.kind === 'answered' && outcome.answer)).toEqual(
        outcomes.map(() => kept[0]?.kind === 'answered' && kept[0].answer),
      );
      expect(await pointsOf(attempt)).toBe(10);
    });

    test('to a question answered before in this server pays nothing, but does in another server', async () => {
      const { userId, guildId } = await begin().then(async (attempt) => {
        await answer(attempt, 0, { correct: false, points: 0 });
        return attempt;
      });
      const [again, elsewhere] = [await begin({ userId, guildId }), await begin({ userId })];
      expect(await answer(again, 0)).toMatchObject({
        recorded: true,
        pointsEarned: 0,
        answer: { correct: true, points: 0 },
      });
      expect(await answer(elsewhere, 0)).toMatchObject({ recorded: true, pointsEarned: 10 });
      expect(await pointsOf(again)).toBe(0);
    });

    test('to the same question in two attempts at once pays once', async () => {
      const first = await begin();
      const others = await Promise.all(
        [1, 2, 3].map(() => begin({ userId: first.userId, guildId: first.guildId })),
      );
      const outcomes = await Promise.all([first, ...others].map((attempt) => answer(attempt, 0)));
      expect(
        outcomes.filter((outcome) => outcome.kind === 'answered' && outcome.pointsEarned === 10),
      ).toHaveLength(1);
      expect(await pointsOf(first)).toBe(10);
    });

    test('in a direct message is kept and pays nothing', async () => {
      const attempt = await begin({ guildId: null });
      expect(await answer(attempt, 0)).toMatchObject({
        recorded: true,
        pointsEarned: 0,
        answer: { points: 0 },
      });
    });

    test.each([
      ['by another member', { userId: someMember() }],
      ['to a question that is not asked there', { questionId: WRITE_BACK }],
      ['to an attempt that does not exist', { attemptId: 'gone' }],
      ['out of turn', { position: 1, questionId: WRITE_THROUGH }],
      ['beyond the end', { position: 2 }],
      ['before the start', { position: -1 }],
    ])('%s is refused and pays nothing', async (_how, changes) => {
      const attempt = await begin();
      expect(await answer(attempt, 0, changes)).toEqual({ kind: 'closed' });
      expect(await find(attempt.id)).toEqual(attempt);
      expect(await pointsOf(attempt)).toBe(0);
    });

    test('by another member does not show the first one', async () => {
      const attempt = await begin();
      await answer(attempt, 0);
      expect(await answer(attempt, 0, { userId: someMember() })).toEqual({ kind: 'closed' });
    });
  });

  describe('first answers', () => {
    test('hold every question once, as it was answered first in that server', async () => {
      const { userId, guildId } = await begin().then(async (attempt) => {
        await answer(attempt, 0, { correct: false });
        await answer(attempt, 1);
        return attempt;
      });
      const again = await begin({ userId, guildId });
      await answer(again, 0, { at: secondsAfterNoon(60) });
      await answer(await begin({ userId, guildId: null }), 0);
      const met = await database().quizzes.firstAnswers(userId, guildId);
      expect(new Map(met.map(({ questionId, correct }) => [String(questionId), correct]))).toEqual(
        new Map([
          ['cache-aside', false],
          ['write-through', true],
        ]),
      );
      expect(await database().quizzes.firstAnswers(userId, null)).toEqual([
        { questionId: 'cache-aside', correct: true },
      ]);
    });
  });

  test('the ledger refuses to be rewritten', async () => {
    await answer(await begin(), 0);
    await expect(query(url(), 'UPDATE ledger_entries SET points = 1000')).rejects.toThrow(
      'rows of ledger_entries are never changed',
    );
  });
});
