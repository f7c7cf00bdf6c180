import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChapterId, TopicId } from '../../src/domain/ids.ts';
import {
  optionsInOrder,
  pickQuestions,
  type QuizScope,
  questionsIn,
  scopeTitle,
} from '../../src/domain/quiz.ts';
import { seeded } from '../../src/domain/random.ts';
import { libraryOf, question, questionsOf, topic } from '../support/library.ts';

const queues = ChapterId.parse('messaging');
const library = libraryOf(
  topic('cache-stampede', { title: 'Cache stampede' }),
  topic('kafka', { chapter: queues, questions: questionsOf('kafka', 'hard', 'hard') }),
);

const ids = (scope: QuizScope) => questionsIn(library, scope).map(({ id }) => id);

const amounts = (...texts: string[]) => {
  const [answer = '', ...wrong] = texts;
  return question('amounts', {
    answer: { text: answer, why: '' },
    distractors: wrong.map((text) => ({ text, why: '' })),
  });
};

describe('what a quiz asks about', () => {
  it.each<[string, QuizScope, number]>([
    ['everything', {}, 5],
    ['a topic', { topic: TopicId.parse('kafka') }, 2],
    ['a chapter', { chapter: queues }, 2],
    ['a difficulty', { difficulty: 'easy' }, 1],
    ['a topic at a difficulty it lacks', { topic: TopicId.parse('kafka'), difficulty: 'easy' }, 0],
  ])('can be %s', (_, scope, count) => expect(ids(scope)).toHaveLength(count));

  it.each<[QuizScope, string]>([
    [{}, 'A mix of everything'],
    [{ topic: TopicId.parse('cache-stampede') }, 'Cache stampede'],
    [{ chapter: queues }, 'Messaging'],
  ])('is named for the member', (scope, title) => expect(scopeTitle(library, scope)).toBe(title));
});

describe('the questions of a quiz', () => {
  const pool = questionsOf('pool', 'easy', 'easy', 'easy', 'easy', 'easy', 'easy');
  const met = new Set(pool.slice(0, 3).map(({ id }) => id));

  it('are different ones, as many as asked for or as there are', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const picked = pickQuestions(pool, count, met, seeded(seed));
        expect(new Set(picked)).toHaveLength(Math.min(count, pool.length));
      }),
    );
  });

  it('are new to the member before they are repeated', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const picked = pickQuestions(pool, 3, met, seeded(seed));
        expect(picked.filter(({ id }) => met.has(id))).toEqual([]);
      }),
    );
  });
});

describe('the options of a question', () => {
  const shown = (seed: number) => optionsInOrder(question('cap'), seed).map(({ text }) => text);

  it('are all there, and one of them is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const options = optionsInOrder(question('cap'), seed);
        expect(options.map(({ text }) => text).toSorted()).toEqual([
          'a wrong one',
          'another wrong one',
          'the right one',
        ]);
        expect(options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual(['the right one']);
      }),
    );
  });

  it('stay in the same order for the same attempt', () => expect(shown(7)).toEqual(shown(7)));

  it('have the right one in every place about equally often', () => {
    const places = Array.from({ length: 3_000 }, (_, seed) => shown(seed).indexOf('the right one'));
    for (const place of [0, 1, 2]) {
      expect(places.filter((it) => it === place).length / places.length).toBeCloseTo(1 / 3, 1);
    }
  });

  it.each([
    [
      ['12 TB', '1.2 TB', '120 TB'],
      ['1.2 TB', '12 TB', '120 TB'],
    ],
    [
      ['1,500 ms', '20 ms', '300 ms'],
      ['20 ms', '300 ms', '1,500 ms'],
    ],
    [
      ['about 40%', 'about 4%', 'about 90%'],
      ['about 4%', 'about 40%', 'about 90%'],
    ],
  ])('ascend when they are amounts: %s', (given, expected) => {
    expect(optionsInOrder(amounts(...given), 1).map(({ text }) => text)).toEqual(expected);
  });
});
