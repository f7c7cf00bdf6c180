import { expect, it } from 'vitest';
import { createSearch } from '../../src/domain/search/search.ts';
import { wholeLibrary } from '../support/content.ts';
import { loadEvaluation } from '../support/evaluation.ts';

const search = createSearch(await wholeLibrary());
const { development } = loadEvaluation();
const inField = development.filter(({ best }) => best.length > 0);

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;

/** Below today's figures by what one new topic may cost; `npm run bench:ask` prints them all. */
it.each([
  ['the right topic first', 1, 0.84],
  ['the right topic among three', 3, 0.92],
])('still finds %s as often as it did', (_, depth, floor) => {
  const found = share(inField, ({ ask, after, best }) => {
    const answer = search.ask(ask, after);
    return (
      answer.kind !== 'declined' && answer.topics.slice(0, depth).some(({ topic }) => best.includes(topic))
    );
  });
  expect(found).toBeGreaterThanOrEqual(floor);
});

it.each([
  ['answers questions of the field', inField, 0.96, false],
  ['declines what is off topic', development.filter(({ kind }) => kind === 'off-topic'), 0.94, true],
  ['declines orders', development.filter(({ kind }) => kind === 'injection'), 1, true],
])('still %s', (_, entries, floor, declined) => {
  const right = share(entries, ({ ask, after }) => (search.ask(ask, after).kind === 'declined') === declined);
  expect(right).toBeGreaterThanOrEqual(floor);
});
