import { expect, it } from 'vitest';
import { ContentError } from '../../src/content/fault.ts';
import { loadLibrary } from '../../src/content/load.ts';
import { contentFolder, edited, type Files, GOOD, QUIZ, TOPIC } from './folder.ts';

const SECOND_TOPIC = 'topics/caching/cache-stampede.md';

async function load(files: Files) {
  return loadLibrary(await contentFolder(files));
}

it('puts a topic with its questions into the library', async () => {
  const library = await load(GOOD);

  const [topic] = library.topics.values();
  expect(topic).toMatchObject({
    id: 'cache-eviction',
    title: 'Cache eviction',
    chapter: 'caching',
    level: 2,
    terms: [{ term: 'working set' }, { term: 'LRU', expansion: 'least recently used' }],
    formulas: ['hit-ratio'],
  });
  expect(topic?.sections.map(({ title }) => title)).toEqual([
    'How it works',
    'Trade-offs',
    'When to use it',
    'What goes wrong',
    'In an interview',
  ]);
  expect(topic?.sections[0]?.body).toBe('A full cache drops an entry for each one it takes in.');
  const [question] = library.questions.values();
  expect(question).toEqual({
    id: 'eviction-scan',
    topic: 'cache-eviction',
    difficulty: 'medium',
    situation: true,
    text: 'A nightly report reads every row once, and mornings are slow. Which policy helps?',
    answer: expect.objectContaining({ text: 'One that counts how often keys are read' }),
    distractors: [
      expect.objectContaining({ text: 'One that drops the key written longest ago' }),
      expect.objectContaining({ text: 'One that keeps what was read most recently' }),
    ],
    cites: 'What goes wrong',
  });
  expect(topic?.questions).toEqual([question]);
});

it('lists chapters and topics in the order of the plan, without those that nobody wrote yet', async () => {
  const first = GOOD[TOPIC]?.replace('- cache-stampede', '- cache-eviction') ?? '';
  const library = await load({ ...GOOD, [SECOND_TOPIC]: first });

  expect(library.chapters).toEqual([
    { id: 'caching', title: 'Caching', topics: ['cache-eviction', 'cache-stampede'] },
  ]);
  expect([...library.topics.keys()]).toEqual(['cache-eviction', 'cache-stampede']);
});

it('leaves related topics out until they are written', async () => {
  const [alone] = (await load(GOOD)).topics.values();
  expect(alone?.related).toEqual([]);

  const second = GOOD[TOPIC]?.replace('- cache-stampede', '- cache-eviction') ?? '';
  const [joined] = (await load({ ...GOOD, [SECOND_TOPIC]: second })).topics.values();
  expect(joined?.related).toEqual(['cache-stampede']);
});

it('follows links both ways', async () => {
  const second = GOOD[TOPIC]?.replace('- cache-stampede', '- choosing-a-database') ?? '';
  const { topics } = await load({ ...GOOD, [SECOND_TOPIC]: second });
  expect([...topics.values()].map(({ id, related }) => [id, related])).toEqual([
    ['cache-eviction', ['cache-stampede']],
    ['cache-stampede', ['cache-eviction']],
  ]);
});

it('reads files with Windows line ends and a byte order mark', async () => {
  const windows = Object.fromEntries(
    Object.entries(GOOD).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  expect(await load(windows)).toEqual(await load(GOOD));
});

it('tidies the blanks of what people search for', async () => {
  const [topic] = (await load(edited(TOPIC, '- lru vs lfu', '- "  lru   vs lfu  "'))).topics.values();
  expect(topic?.asked[1]).toBe('lru vs lfu');
});

it('keeps a heading within a code block as code', async () => {
  const [topic] = (
    await load(edited(TOPIC, 'Name the policy', '```\n## a comment\n```\nName the policy'))
  ).topics.values();
  expect(topic?.sections.at(-1)?.body).toContain('## a comment');
});

it('throws one error that lists every fault, by file and line', async () => {
  const files = {
    ...edited(TOPIC, 'level: 2', 'level: 4'),
    [QUIZ]: (GOOD[QUIZ] ?? '').replace('helps?', 'helps.'),
  };
  const error = await load(files).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(ContentError);
  expect(error).toHaveProperty(
    'message',
    [
      'The content has 2 faults to correct:',
      'content/topics/caching/cache-eviction.md:4: level: must be 1, 2 or 3',
      'content/topics/caching/cache-eviction.quiz.yaml:4: [0].question: must be a full question that ends with "?"',
    ].join('\n'),
  );
});

it('names the folder when there is no content in it', async () => {
  await expect(loadLibrary('nowhere')).rejects.toThrow(
    'Cannot read nowhere/chapters.yaml; is nowhere the content folder?',
  );
});
