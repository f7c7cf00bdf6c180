import { describe, expect, it } from 'vitest';
import { type Attempt, missedQuestions, nextPosition, resultOf } from '../../src/domain/attempt.ts';
import { QuestionId, UserId } from '../../src/domain/ids.ts';

/** An attempt at three questions with these answers so far: right with its points, or wrong. */
const attempt = (...answers: (number | 'wrong')[]): Attempt => ({
  id: '1',
  userId: UserId.parse('2'),
  guildId: null,
  title: 'Caching',
  plan: { questions: 3 },
  questionIds: ['q-1', 'q-2', 'q-3'].map((id) => QuestionId.parse(id)),
  optionSeed: 0,
  answers: answers.map((answer, position) => ({
    position,
    questionId: QuestionId.parse(`q-${position + 1}`),
    choice: 0,
    correct: answer !== 'wrong',
    points: answer === 'wrong' ? 0 : answer,
    answeredAt: new Date(0),
  })),
  status: 'open',
  createdAt: new Date(0),
});

describe('an attempt', () => {
  it('goes on at the first question without an answer', () =>
    expect(nextPosition(attempt(10, 'wrong'))).toBe(2));

  it('is over when all are answered', () => expect(nextPosition(attempt(10, 'wrong', 0))).toBeNull());

  it('can be retried on what was missed', () => {
    expect(missedQuestions(attempt('wrong', 10, 'wrong'))).toEqual(['q-1', 'q-3']);
  });

  it('counts what was right and what it paid, which is not the same', () => {
    expect(resultOf(attempt(10, 'wrong', 0))).toEqual({ answered: 3, correct: 2, total: 3, points: 10 });
  });
});
