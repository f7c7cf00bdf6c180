import { describe, expect, it } from 'vitest';
import { verify } from '../../src/llm/verify.ts';

const brief = {
  question: 'how do I stop a cache stampede?',
  before: undefined,
  passages: [
    'Single-flight: the first miss starts the load, and later misses wait for it. 500 req/s x 2 s = 1,000 queries.',
    'Jitter spreads TTLs by 10 to 20%, so that keys do not expire together.',
  ],
};

describe('what a model wrote', () => {
  it.each([
    ['a sentence with its passage', 'The first miss starts the load and later misses wait [1].'],
    ['the number after the full stop', 'Later misses wait for the load. [1] Jitter spreads TTLs. [2]'],
    ['two passages for one sentence', '**Single-flight** and jitter stop a stampede [1][2].'],
    ['points of a list', '- Later misses wait [1]\n- Jitter spreads TTLs by 20% [2]'],
    ['a number with a comma', 'That is 1000 queries [1].'],
  ])('is shown with %s', (_, text) => expect(verify(text, brief)).toEqual({ kind: 'written', text }));

  it.each(['NO ANSWER', 'no answer.'])('may be that the passages do not answer: %s', (text) =>
    expect(verify(text, brief)).toEqual({ kind: 'unsupported' }),
  );

  it.each([
    ['nothing', ' \n', 'empty'],
    ['no citation', 'Later misses wait for the load.', 'uncited'],
    ['one sentence without', 'Later misses wait. Jitter spreads TTLs [2].', 'uncited'],
    ['a last sentence without', 'Jitter spreads TTLs [2]. Keys expire together.', 'uncited'],
    ['a line without', 'Jitter spreads TTLs:\nlater misses wait [1].', 'uncited'],
    ['a passage that is not there', 'Later misses wait for the load [9].', 'wrongly-cited'],
    ['the passage 0', 'Later misses wait for the load [0].', 'wrongly-cited'],
    ['what the passage does not say', 'Buy more servers and a bigger database [1].', 'unfounded'],
    ['what another passage says', 'Jitter spreads TTLs so that keys do not expire [1].', 'unfounded'],
    ['a number of its own', 'Jitter spreads TTLs by 35% [2].', 'unfounded'],
    ['a novel', `${'Later misses wait for the load [1]. '.repeat(40)}`, 'too-long'],
    ['only a mention', '@everyone', 'empty'],
  ])('is not shown with %s', (_, text, fault) =>
    expect(verify(text, brief)).toEqual({ kind: 'faulty', fault }),
  );

  it.each([
    ['mentions', '@everyone <@1191000000000000001> later misses wait [1].'],
    ['links', '[later misses](https://evil.example) wait https://evil.example/x [1].'],
    ['headings and quotations', '# > later misses wait [1].'],
  ])('loses its %s', (_, text) => {
    const verdict = verify(text, brief);
    expect(verdict.kind).toBe('written');
    expect(JSON.stringify(verdict)).not.toMatch(/everyone|<@|evil|#|>/);
  });
});
