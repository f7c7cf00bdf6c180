import { describe, expect, it } from 'vitest';
import { findScope, suggestScopes } from '../../../src/domain/search/scopes.ts';
import { indexTitles } from '../../../src/domain/search/titles.ts';
import { libraryOf, topic } from '../../support/library.ts';

const library = libraryOf(
  topic('cache-stampede', { title: 'Cache stampede', terms: [{ term: 'thundering herd' }] }),
  topic('cache-invalidation', {
    title: 'Invalidation and TTLs',
    terms: [{ term: 'TTL', expansion: 'time to live' }],
  }),
  topic('cache-eviction', { title: 'Eviction policies', asked: ['what happens when redis is full'] }),
);
const titles = indexTitles(library);

describe('finding a topic by name', () => {
  it.each([
    ['its title', 'cache STAMPEDE', 'cache-stampede'],
    ['its id', 'cache-eviction', 'cache-eviction'],
    ['an acronym', 'ttl', 'cache-invalidation'],
    ['what the acronym stands for', 'Time to live', 'cache-invalidation'],
    ['another name', 'thundering herd', 'cache-stampede'],
  ])('works by %s', (_, name, id) => expect(titles.exact(name)).toBe(id));

  it.each(['', 'cache', 'stampede of caches', '🙂'])('is not sure of “%s”', (name) =>
    expect(titles.exact(name)).toBeNull(),
  );

  it.each([
    ['the first letters', 'evic', 'cache-eviction'],
    ['a typo', 'stampdee', 'cache-stampede'],
    ['a symptom', 'redis full', 'cache-eviction'],
  ])('suggests it from %s', (_, typed, id) => expect(titles.nearest(typed, 5)[0]).toBe(id));

  it('suggests topics in reading order before anything is typed', () => {
    expect(titles.nearest('', 2)).toEqual(['cache-stampede', 'cache-invalidation']);
  });
});

describe('finding what to be quizzed about', () => {
  it('offers chapters before topics', () => {
    const [first, ...others] = suggestScopes(library, titles, 'cach').map(({ name }) => name);
    expect(first).toBe('Chapter: Caching');
    expect(others).toContain('Cache stampede');
  });

  it.each([
    ['the choice of a chapter', 'chapter:caching', { chapter: 'caching' }],
    ['a chapter by hand', 'caching', { chapter: 'caching' }],
    ['a topic by hand', 'TTL', { topic: 'cache-invalidation' }],
  ])('understands %s', (_, name, scope) =>
    expect(findScope(library, titles, name)).toEqual({ kind: 'found', scope }),
  );

  it('names the nearest when it does not know', () => {
    expect(findScope(library, titles, 'evicton')).toEqual({
      kind: 'unknown',
      nearest: ['Eviction policies'],
    });
  });
});
