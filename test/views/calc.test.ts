import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedLength, fitMessage } from '../../src/discord/fit.ts';
import type { Message } from '../../src/discord/reply.ts';
import { calculate } from '../../src/domain/estimate/calculate.ts';
import { CalculationError } from '../../src/domain/estimate/quantity.ts';
import { calcView } from '../../src/views/calc.ts';

/** What a member gets: a message, or the sentence of a refusal. */
function answerTo(typed: string): Message | string {
  try {
    return calcView(typed, calculate(typed));
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

const PIECES = [
  ...['1', '20%', '5 GB', '1e999', '9e99', '-', '+', '*', '/', '^', '(', ')', ',', '$', 'x', '–', '~', '='],
  ...[
    'users',
    'm',
    'B',
    'nines',
    'a',
    'to',
    'in',
    'of',
    'per',
    'between',
    'and',
    '5-20',
    '1 h 2 min',
    'sqrt(',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '\u202e',
    '\u200b',
    'Z\u0335\u0321a',
    '٣',
    '１',
  ],
];

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.nat(300).map((depth) => `${'('.repeat(depth)}1${')'.repeat(depth)}`),
  fc.nat(200).map((length) => '9^'.repeat(length)),
);

describe('whatever is typed into /calc', () => {
  it('gets a short sentence, or a message that needs no cutting', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const answer = answerTo(typed);
        if (typeof answer === 'string') {
          expect(answer).toMatch(/^\S.{0,300}[.?]$/su);
        } else {
          expect(fitMessage(answer)).toEqual(answer);
          for (const embed of answer.embeds ?? []) expect(embedLength(embed)).toBeLessThan(2_000);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
