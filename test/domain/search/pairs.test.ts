import fc from 'fast-check';
import { expect, it } from 'vitest';
import { END, type Row } from '../../../src/domain/search/lexicon.ts';
import { createPairs, pairsIn } from '../../../src/domain/search/pairs.ts';

/** Few words, so that pairs come again. */
const text = fc.array(fc.integer({ min: 2, max: 6 }), { maxLength: 8 });
const rowOf = (texts: readonly (readonly number[])[]): Row =>
  Int32Array.from(texts.flatMap((words) => [...words, END]));

it('counts each pair of each row as often as it is there', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), text, (rows, question) => {
      const { postings, lengths } = createPairs(rows.map(rowOf));
      const pairs = rows.map((texts) => texts.flatMap(pairsIn));
      expect([...lengths]).toEqual(pairs.map((all) => all.length));
      for (const pair of pairsIn(question)) {
        const { documents, frequencies } = postings(pair);
        const counts = pairs.map((all) => all.filter((one) => one === pair).length);
        expect(rows.map((_, row) => frequencies[documents.indexOf(row)] ?? 0)).toEqual(counts);
      }
    }),
  );
});

it('tells a word that begins a text from one within', () => {
  const { postings } = createPairs([[[7]], [[8, 7]]].map(rowOf));
  expect(pairsIn([7]).map((pair) => postings(pair).documents)).toEqual([[0]]);
});
