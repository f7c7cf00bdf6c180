import { describe, expect, test } from 'vitest';
import type { GivenEstimate } from '../../src/db/estimates.ts';
import { LocalDate } from '../../src/domain/calendar/local-date.ts';
import { ProblemId } from '../../src/domain/estimate/problems/problem.ts';
import { boardOf, CACHING, DAY, NOON, someMember, someServer } from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';

/** An answer with full score to a problem, changed as given. */
const estimate = (problem: number, changes: Partial<GivenEstimate>): GivenEstimate => ({
  guildId: someServer(),
  userId: someMember(),
  problemId: ProblemId.parse(`some-problem.${problem}`),
  value: 11_574.07,
  score: 100,
  points: 10,
  chapter: CACHING,
  at: NOON,
  localDate: DAY,
  ...changes,
});

eachDatabase('estimates', (database) => {
  const answer = (problem: number, changes: Partial<GivenEstimate>) =>
    database().estimates.answer(estimate(problem, changes));
  const someone = () => ({ guildId: someServer(), userId: someMember() });
  const pointsOf = async ({ guildId, userId }: ReturnType<typeof someone>) =>
    (await database().scores.standing(boardOf(guildId), userId))?.points ?? 0;

  describe('an answer', () => {
    test('is kept with its score and pays', async () => {
      const ada = someone();
      expect(await answer(1, ada)).toEqual({ value: 11_574.07, score: 100, points: 10 });
      expect(await pointsOf(ada)).toBe(10);
    });

    test('counts the first time only, also when it is worth nothing', async () => {
      const ada = someone();
      await answer(1, { ...ada, value: 1, score: 0, points: 0 });
      expect(await answer(1, ada)).toEqual({ value: 1, score: 0, points: 0 });
      expect(await pointsOf(ada)).toBe(0);
    });

    test('pays five times a day, and again the next day', async () => {
      const ada = someone();
      for (let problem = 1; problem <= 7; problem += 1) await answer(problem, ada);
      expect(await pointsOf(ada)).toBe(50);
      expect(await answer(7, ada)).toMatchObject({ points: 0 });
      const tomorrow = { ...ada, localDate: LocalDate.parse('2026-03-02') };
      expect(await answer(7, tomorrow)).toMatchObject({ points: 0 });
      expect(await answer(8, tomorrow)).toMatchObject({ points: 10 });
    });

    test('of many at once pays no more than one by one', async () => {
      const ada = someone();
      const problems = [1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
      await Promise.all(problems.map((problem) => answer(problem, ada)));
      expect(await pointsOf(ada)).toBe(50);
    });

    test('pays each member, and in each server', async () => {
      const [ada, grace] = [someone(), someone()];
      await answer(1, ada);
      await answer(1, { ...ada, userId: grace.userId });
      await answer(1, { ...grace, userId: ada.userId });
      expect([await pointsOf(ada), await pointsOf({ ...ada, userId: grace.userId })]).toEqual([10, 10]);
      expect(await pointsOf({ ...grace, userId: ada.userId })).toBe(10);
    });
  });
});
