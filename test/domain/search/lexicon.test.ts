import { describe, expect, it } from 'vitest';
import { createLexicon, END, UNHEARD } from '../../../src/domain/search/lexicon.ts';

describe('the words of texts', () => {
  const lexicon = createLexicon();
  const row = lexicon.read(['Caches are cached.', 'the doe does', 'a user’s cache']);
  const stems = [...row].map(lexicon.stemOf);

  it('have one number for one stem, and each text an end', () => {
    expect(row[2]).toBe(row[0]);
    expect(row.filter((word) => word === END)).toHaveLength(3);
    expect(lexicon.numbers('caching')).toEqual([row[0]]);
  });

  it('are told from those of grammar', () =>
    expect(stems).toEqual(['cach', null, 'cach', null, null, 'doe', null, null, null, 'user', 'cach', null]));

  it('are spelled as the shortest that was read', () => expect(lexicon.spelled('cach')).toBe('cache'));

  it('are not learned from questions', () => {
    expect(lexicon.numbers('zebra')).toEqual([UNHEARD]);
    expect(lexicon.numbers('zebra')).toEqual([UNHEARD]);
    expect(lexicon.numberOf('zebra')).toBe(UNHEARD);
  });
});
