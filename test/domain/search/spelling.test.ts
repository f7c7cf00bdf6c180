import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeller, distance } from '../../../src/domain/search/spelling.ts';

/** A speller that knows these words, each written ten times; the first `names` of them are of the field. */
const spellerOf = (words: readonly string[], names: readonly string[] = [], pairs: readonly string[] = []) =>
  createSpeller({
    frequencies: new Map(words.map((word) => [word, 10])),
    names: new Set(names),
    namePairs: new Set(pairs),
    acronyms: new Map(),
    verbatim: new Set(),
    spelled: (stem) => stem,
    numbers: () => [],
  });

describe('a word that nobody knows', () => {
  const words = ['cache', 'stampede', 'kafka', 'jwt', 'book', 'replication'];
  it.each([
    ['a letter missing', 'stampde', 'stampede'],
    ['a letter too many', 'kafkka', 'kafka'],
    ['a wrong letter', 'kafqa', 'kafka'],
    ['two letters swapped', 'cahce', 'cache'],
    ['the first two swapped', 'akfka', 'kafka'],
    ['two slips in a long word', 'repilcatoin', 'replication'],
    ['letters of an acronym swapped', 'jtw', 'jwt'],
  ])('is read through %s', (_, typed, meant) => {
    expect(spellerOf(words, ['jwt']).correct(typed)).toBe(meant);
  });

  it.each([
    ['another word of four letters', 'boom'],
    ['another first letter', 'eplication'.replace('e', 'u')],
    ['two slips in a short word', 'kakfe'],
    ['nothing like it', 'thermostat'],
  ])('stays as it is: %s', (_, typed) => expect(spellerOf(words, ['jwt']).correct(typed)).toBeNull());

  it('is rather a word of the field', () => {
    expect(spellerOf(['shared', 'sharded'], ['sharded']).correct('sharedd')).toBe('sharded');
  });

  it('is rather what makes a name with the word beside it', () => {
    const speller = spellerOf(['broker', 'breaker'], ['broker', 'breaker'], ['circuit breaker']);
    expect(speller.correct('braker', ['circuit'])).toBe('breaker');
    expect(speller.correct('braker', ['message'])).toBe('broker');
  });
});

describe('a word that nobody knows, however short', () => {
  const { completing } = spellerOf([], ['consistent', 'hash'], ['consistent hash']);
  it.each([
    ['makes a name with the word beside it', 'has', ['consistent'], 'hash'],
    ['stays as it is beside another', 'has', ['queue'], null],
    ['stays as it is where more than a letter is wrong', 'hat', ['consistent'], null],
  ])('%s', (_, typed, beside, meant) => expect(completing(typed, beside)).toBe(meant));
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways, and zero for the same word only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 8)).toBe(distance(b, a, 8));
        expect(distance(a, b, 8) === 0).toBe(a === b);
      }),
    );
  });

  it('is one for each slip, and infinite above what is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const whole = distance(a, b, 8);
        expect(distance(a, b, most)).toBe(whole <= most ? whole : Number.POSITIVE_INFINITY);
      }),
    );
    expect([
      distance('cahce', 'cache', 2),
      distance('cach', 'cache', 2),
      distance('kafka', 'kefke', 2),
    ]).toEqual([1, 1, 2]);
  });
});
