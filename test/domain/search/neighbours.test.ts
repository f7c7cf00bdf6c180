import { expect, it } from 'vitest';
import { createLexicon } from '../../../src/domain/search/lexicon.ts';
import { createNeighbours } from '../../../src/domain/search/neighbours.ts';
import { searchTerms } from '../../../src/domain/search/words.ts';

const GROUPS = [
  ['the spare key hangs at the neighbour', 'somebody else lets us in'],
  ['the key is under the mat', 'the mat is gone'],
  [],
];

/** How close each group comes to a question. */
const closeness = (question: string): number[] => {
  const lexicon = createLexicon();
  const { closeness: of } = createNeighbours(GROUPS.map(lexicon.read), lexicon);
  return [...of(searchTerms(question).map((stem) => [lexicon.numberOf(stem), 1]))];
};

it('is that of the lines which share the rare words', () => {
  const [one = 0, two = 0, three] = closeness('spare keys');
  expect(one).toBeGreaterThan(two);
  expect(two).toBeGreaterThan(0);
  expect(three).toBe(0);
});

it('is more for one close line than for two half as close', () => {
  const [one = 0, two = 0] = closeness('spare key hanging with a neighbour');
  expect(one).toBeGreaterThan(2 * two);
});

it('is nothing where no line shares a word', () => expect(closeness('weather')).toEqual([0, 0, 0]));
