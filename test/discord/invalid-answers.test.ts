import { describe, expect, it } from 'vitest';
import { createInvalidAnswers, MOST_INVALID } from '../../src/discord/invalid-answers.ts';

const MINUTE = 60_000;
const forbidden = { status: 403, scope: null };

/** One answer every millisecond, the first at 0. */
function afterAnswers(count: number, answer: { status: number; scope: string | null } = forbidden) {
  const invalid = createInvalidAnswers();
  for (let at = 0; at < count; at += 1) invalid.note(answer, at);
  return invalid;
}

describe('posting holds', () => {
  it('once as many calls were refused as one process may have, and not before', () => {
    expect(afterAnswers(MOST_INVALID - 1).holdMs(MINUTE)).toBe(0);
    expect(afterAnswers(MOST_INVALID).holdMs(MINUTE)).toBe(9 * MINUTE);
  });

  it('until enough of them are ten minutes old', () => {
    const invalid = afterAnswers(MOST_INVALID + 10);
    const wait = invalid.holdMs(MINUTE);
    expect(wait).toBe(9 * MINUTE + 10);
    expect(invalid.holdMs(MINUTE + wait - 1)).toBe(1);
    expect(invalid.holdMs(MINUTE + wait)).toBe(0);
  });

  it.each([401, 403, 429])('after answers of %i', (status) => {
    expect(afterAnswers(MOST_INVALID, { status, scope: null }).holdMs(MINUTE)).toBeGreaterThan(0);
  });

  it.each([
    ['that worked', 200, null],
    ['of something that is gone', 404, null],
    ['of failures of Discord', 500, null],
    ['of a limit that others have used up', 429, 'shared'],
  ])('never for answers %s', (_what, status, scope) => {
    expect(afterAnswers(MOST_INVALID, { status, scope }).holdMs(MINUTE)).toBe(0);
  });
});
