import { expect, it } from 'vitest';
import { answerRatio, lengthFaults, lengthFigures } from '../../../src/content/gates/length.ts';
import { many, question } from './question.ts';

const x = (length: number) => 'x'.repeat(length);
const LONGEST = { answer: x(12), distractors: [x(11), x(11), x(11)] };
const SHORTEST = { answer: x(10), distractors: [x(11), x(11), x(11)] };
const LEVEL = { answer: x(11), distractors: [x(11), x(11), x(11)] };

const verdicts = (questions: Parameters<typeof lengthFigures>[0]) =>
  Object.fromEntries(
    lengthFigures(questions).map(({ gate, value, verdict }) => [gate, `${value} ${verdict}`]),
  );

it('compares the answer with the mean of its distractors', () => {
  expect(answerRatio(question({ answer: x(12), distractors: [x(8), x(12), x(10)] }))).toBe(1.2);
});

it('lets 28% of answers be the longest of four, and no more', () => {
  expect(verdicts([...many(28, LONGEST), ...many(72, LEVEL)])).toMatchObject({
    'answer strictly longest of 4 options': '28.0% ok',
  });
  expect(verdicts([...many(29, LONGEST), ...many(71, LEVEL)])).toMatchObject({
    'answer strictly longest of 4 options': '29.0% FAIL',
  });
});

it('lets 28% of answers be the shortest of four, and no more', () => {
  expect(verdicts([...many(28, SHORTEST), ...many(72, LEVEL)])).toMatchObject({
    'answer strictly shortest of 4 options': '28.0% ok',
  });
  expect(verdicts([...many(29, SHORTEST), ...many(71, LEVEL)])).toMatchObject({
    'answer strictly shortest of 4 options': '29.0% FAIL',
  });
});

it('counts questions with three options apart, up to 36.5%', () => {
  const three = { answer: x(12), distractors: [x(11), x(11)] };
  const level = { answer: x(11), distractors: [x(11), x(11)] };
  expect(verdicts([...many(36, three), ...many(64, level)])).toMatchObject({
    'answer strictly longest of 3 options': '36.0% ok',
    'answer strictly longest of 4 options': '0.0% info',
  });
  expect(verdicts([...many(37, three), ...many(63, level)])).toMatchObject({
    'answer strictly longest of 3 options': '37.0% FAIL',
  });
});

it('does not count a tie as the longest', () => {
  const tie = { answer: x(12), distractors: [x(12), x(11), x(11)] };
  expect(verdicts(many(40, tie))).toMatchObject({ 'answer strictly longest of 4 options': '0.0% ok' });
});

it('only informs below 40 questions', () => {
  expect(verdicts(many(39, LONGEST))).toMatchObject({
    'answer strictly longest of 4 options': '100.0% info',
  });
});

it.each([
  ['too short', x(9), '0.900 FAIL'],
  ['level', x(10), '1.000 ok'],
  ['too long', x(11), '1.100 FAIL'],
])('judges the median of answers that are %s', (_, answer, verdict) => {
  const questions = many(40, { answer, distractors: [x(10), x(10), x(10)] });
  expect(verdicts(questions)).toMatchObject({ 'answer length / mean distractor length, median': verdict });
});

it('refuses an answer over 1.3 times the mean of its distractors', () => {
  expect(lengthFaults(question({ answer: x(13), distractors: [x(10), x(10), x(10)] }))).toEqual([]);
  expect(lengthFaults(question({ answer: x(14), distractors: [x(10), x(10), x(10)] }))).toEqual([
    'the answer (14 characters) stands out from its distractors: at most 1.3 times their mean of 10',
  ]);
});

it('refuses options of which one is over twice as long as another', () => {
  expect(lengthFaults(question({ answer: x(10), distractors: [x(10), x(20), x(10)] }))).toEqual([]);
  expect(lengthFaults(question({ answer: x(10), distractors: [x(10), x(21), x(10)] }))).toEqual([
    'the options run from 10 to 21 characters; the longest at most 2 times the shortest',
  ]);
});
