import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { chapterCoverage, formulasWithoutTopic, longestSection } from '../../src/content/coverage.ts';
import { formatFault } from '../../src/content/fault.ts';
import { inspect } from '../../src/content/inspect.ts';
import { scopeOf } from '../../src/content/scope.ts';
import { contentFolder, edited, type Files, GOOD, QUIZ, TOPIC } from './folder.ts';

const STAMPEDE = 'topics/caching/cache-stampede.md';
const STAMPEDE_QUIZ = 'topics/caching/cache-stampede.quiz.yaml';

/** The good folder with a second topic, whose one question is nearly that of the first. */
const TWO_TOPICS: Files = {
  ...GOOD,
  [STAMPEDE]: GOOD[TOPIC]?.replace('- cache-stampede', '- cache-eviction') ?? '',
  [STAMPEDE_QUIZ]: GOOD[QUIZ]?.replace('eviction-scan', 'stampede-scan').replace('nightly', 'daily') ?? '',
};
const ALIKE =
  /\[0\]: stampede-scan asks nearly what eviction-scan asks \(0\.\d\d alike\); ask something else$/;

async function inspected(files: Files, names: readonly string[] = []): Promise<string[]> {
  const dir = await contentFolder(files);
  const content = await readContent(dir);
  const scope = scopeOf(names, content, dir);
  const faults = inspect(content, scope).faults.filter(scope.hasFault);
  return faults.map((fault) => formatFault(fault).replace('content/topics/caching/', ''));
}

it('names the file and question of each fault', async () => {
  expect(
    await inspected(edited(QUIZ, 'One that drops the key written longest ago', 'All of the above')),
  ).toEqual([
    'cache-eviction.quiz.yaml:1: has 1 of the 6 questions that a topic of this chapter needs',
    'cache-eviction.quiz.yaml:1: all questions are of one difficulty; at least two are needed',
    'cache-eviction.quiz.yaml:1: [0] eviction-scan: the answer (39 characters) stands out from its distractors: at most 1.3 times their mean of 29',
    'cache-eviction.quiz.yaml:1: [0] eviction-scan: the options run from 16 to 42 characters; the longest at most 2 times the shortest',
    'cache-eviction.quiz.yaml:1: [0] eviction-scan: the option "All of the above" speaks of other options; state something of its own',
  ]);
});

it('asks for the questions of a topic that has none', async () => {
  const { [QUIZ]: _, ...withoutQuiz } = GOOD;
  expect(await inspected(withoutQuiz)).toEqual([
    'cache-eviction.quiz.yaml:1: has 0 of the 6 questions that a topic of this chapter needs',
  ]);
});

it('does not count the questions of a file that could not be read', async () => {
  expect(await inspected(edited(QUIZ, 'helps?', 'helps'))).toEqual([]);
});

it('refuses near-duplicates across topics, at the later one', async () => {
  const faults = await inspected(TWO_TOPICS);
  expect(faults.filter((fault) => ALIKE.test(fault))).toEqual([
    expect.stringMatching(/^cache-stampede\.quiz\.yaml:1/),
  ]);
});

describe('a check of a part', () => {
  it.each([
    ['caching'],
    [STAMPEDE],
    [STAMPEDE_QUIZ],
    [STAMPEDE.replace('.md', '.paraphrases.txt')],
    ['cache-stampede'],
  ])('holds what %s names', async (name) => {
    const dir = await contentFolder(TWO_TOPICS);
    const content = await readContent(dir);
    const given = name.includes('/') ? `${dir}/${name}` : name;
    const chosen = content.topics
      .filter(scopeOf([given], content, dir).hasTopic)
      .map(({ topic }) => topic.id);
    expect(chosen).toEqual(name === 'caching' ? ['cache-eviction', 'cache-stampede'] : ['cache-stampede']);
  });

  it('still knows of the questions outside it', async () => {
    expect(await inspected(TWO_TOPICS, ['cache-eviction'])).toContainEqual(expect.stringMatching(ALIKE));
    expect(await inspected(TWO_TOPICS, ['databases'])).toEqual([]);
  });

  it('refuses a name that fits nothing', async () => {
    await expect(inspected(GOOD, ['cachign'])).rejects.toThrow(
      '"cachign" is no chapter, topic, situation or content file; chapters.yaml has the ids.',
    );
  });
});

it('reports how much is written', async () => {
  const content = await readContent(await contentFolder(GOOD));
  expect(chapterCoverage(content)).toEqual([
    { chapter: 'caching', planned: 4, written: 1, questions: 1, byDifficulty: [0, 1, 0] },
    { chapter: 'databases', planned: 1, written: 0, questions: 0, byDifficulty: [0, 0, 0] },
  ]);
  expect(formulasWithoutTopic(content)).toEqual(['cache-memory']);
  expect(longestSection(content.topics)).toEqual({
    topic: 'cache-eviction',
    title: 'How it works',
    characters: 'A full cache drops an entry for each one it takes in.'.length,
  });
});
