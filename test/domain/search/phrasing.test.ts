import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/domain/search/lexicon.ts';
import { createPairs } from '../../../src/domain/search/pairs.ts';
import { createPhrasing } from '../../../src/domain/search/phrasing.ts';

const OURS = ['why do we need a queue', 'why do we shard', 'what is a shard'];
const THEIRS = ['should i buy a queue ticket', 'should i buy a car', 'why do cats purr'];

/** Above 0 for a question that is put as elsewhere. */
function odds(question: string, theirs: readonly string[] = THEIRS): number {
  const lexicon = createLexicon();
  const ours = createPairs([lexicon.read(OURS)]);
  const frames = [lexicon.numbers('what is a')];
  return createPhrasing(ours, lexicon.read(theirs), frames).odds(lexicon.numbers(question));
}

describe('a question', () => {
  it('is put as elsewhere, whatever its subject', () =>
    expect(odds('should i buy a shard')).toBeGreaterThan(2));
  it('is put as in the field', () => expect(odds('why do we need cats')).toBeLessThan(-2));
  it('says nothing by how one asks of anything', () => expect(odds('what is a cat')).toBe(0));
  it('says nothing by words that nobody put side by side', () => expect(odds('purr queue')).toBe(0));
  it('is of the field where no other is known', () => expect(odds('should i buy a car', [])).toBe(0));
});
