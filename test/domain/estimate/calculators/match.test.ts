import { describe, expect, it } from 'vitest';
import { calculatorFor } from '../../../../src/domain/estimate/calculators/match.ts';
import { parseQuantity } from '../../../../src/domain/estimate/parse.ts';

const match = (question: string, ...amounts: string[]) =>
  calculatorFor(
    question,
    amounts.map((text) => ({ text, quantity: parseQuantity(text) })),
    [],
  );

describe('the calculator for a question', () => {
  it.each([
    ['how many servers for 50k req/s at 500 req/s each', ['50k req/s', '500 req/s'], 'servers'],
    ['how many servers for 50k qps if one does 500', ['50k req/s', '500'], 'servers'],
  ])('takes its amounts in their order: %s', (question, amounts, name) => {
    const found = match(question, ...amounts);
    expect([found?.estimate.calculator.name, found?.sure]).toEqual([name, true]);
    const given = found?.estimate.given.filter(({ byDefault }) => !byDefault).map(({ text }) => text);
    expect(given).toEqual(amounts);
  });

  it('is not sure of a question with a number that was not read', () => {
    expect(
      match('how many servers for 50k req/s at 500 req/s each with raid 6', '50k req/s', '500 req/s'),
    ).toMatchObject({
      sure: false,
    });
  });

  it.each([
    ['of something else', 'how many pizzas for 20 people', ['20 people']],
    ['where a count is not what the input counts', 'how long to crack an 8 char password', ['8 char']],
    ['that works out something else', 'how big is an index with 500M rows', ['500M rows']],
  ])('is none %s', (_, question, amounts) => expect(match(question, ...amounts)).toBeNull());
});
