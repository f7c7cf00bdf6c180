import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { formatFault } from '../../src/content/fault.ts';
import { inspect } from '../../src/content/inspect.ts';
import { loadLibrary } from '../../src/content/load.ts';
import { scopeOf } from '../../src/content/scope.ts';
import { contentFolder, type Files, GOOD } from './folder.ts';

const FILE = 'situations/full-cache.yaml';

const step = (question: string) => `
  - question: ${question}
    answer: { text: Count the reads of a key, why: It is what a scan leaves low. }
    distractors:
      - { text: Drop the oldest of keys, why: Age says nothing of use. }
      - { text: Keep the latest of keys, why: The scan defeats just that. }
    cites: { topic: cache-eviction, section: What goes wrong }`;

const TEXT = `title: The night that emptied the cache
level: 2
topics: [cache-eviction]
story: A report reads every row once at 02:00, and mornings are slow.
steps:${step('Which figure shows it?')}${step('Whom do you wake?')}${step('What keeps it from happening?')}
`;

const withText = (text: string): Files => ({ ...GOOD, [FILE]: text });

/** The folder with `from` in the situation replaced by `to`; the text must be there. */
function changed(from: string, to: string): Files {
  if (!TEXT.includes(from)) throw new Error(`the situation does not hold "${from}"`);
  return withText(TEXT.replace(from, () => to));
}

async function faultsOf(files: Files): Promise<string[]> {
  const { faults } = await readContent(await contentFolder(files));
  return faults.map((fault) => formatFault(fault).replace(`content/${FILE}`, ''));
}

it('puts a situation with its steps into the library', async () => {
  const { situations } = await loadLibrary(await contentFolder(withText(TEXT)));
  const [situation] = situations.values();
  expect(situation).toMatchObject({
    id: 'full-cache',
    title: 'The night that emptied the cache',
    level: 2,
    topics: ['cache-eviction'],
    story: 'A report reads every row once at 02:00, and mornings are slow.',
  });
  expect(situation?.steps.map(({ id, text }) => [id, text])).toEqual([
    ['full-cache.1', 'Which figure shows it?'],
    ['full-cache.2', 'Whom do you wake?'],
    ['full-cache.3', 'What keeps it from happening?'],
  ]);
  expect(situation?.steps[0]).toMatchObject({
    answer: { text: 'Count the reads of a key' },
    cites: { topic: 'cache-eviction', section: 'What goes wrong' },
  });
});

const FAULTS: [what: string, from: string, to: string, fault: string][] = [
  ['a field of no meaning', 'level: 2', 'level: 2\nid: full-cache', ':3: id: is not a field of the format'],
  ['too few steps', step('Whom do you wake?'), '', ':5: steps: has 2; write 3 to 4'],
  [
    'a step twice',
    'Whom do you wake?',
    'Which figure shows it?',
    ':12: steps[1]: repeats "Which figure shows it?"',
  ],
  [
    'a step that asks nothing',
    'Whom do you wake?',
    'Wake her.',
    ':12: steps[1].question: must be a full question that ends with "?"',
  ],
  ['a story too long', 'A report', 'x'.repeat(600), ':4: story: has 654 characters; at most 600'],
  [
    'an unwritten topic',
    '[cache-eviction]',
    '[cache-eviction, cache-stampede]',
    ':3: topics[1]: cache-stampede is no topic that could be read',
  ],
  [
    'a section that is not there',
    'section: What goes wrong',
    'section: Costs',
    ':11: steps[0].cites: the topic cache-eviction has no section "Costs"',
  ],
  [
    'a citation of an unwritten topic',
    'topic: cache-eviction,',
    'topic: cache-stampede,',
    ':11: steps[0].cites: cache-stampede is no topic that could be read',
  ],
  [
    'an answer among the distractors',
    'Drop the oldest of keys',
    'count the reads of a key',
    ':9: steps[0].distractors[0]: repeats the answer',
  ],
];

it.each(FAULTS)('says what is wrong with %s', async (_, from, to, fault) => {
  expect(await faultsOf(changed(from, to))).toEqual([fault]);
});

it('says where a situation belongs', async () => {
  expect(await faultsOf({ ...GOOD, 'situations/drills/full-cache.yaml': TEXT })).toEqual([
    'content/situations/drills/full-cache.yaml:1: is not situations/<situation>.yaml; move or rename it',
  ]);
});

describe('the gates of questions', () => {
  async function inspected(files: Files, name: string) {
    const dir = await contentFolder(files);
    const content = await readContent(dir);
    return inspect(content, scopeOf([name], content, dir));
  }

  it('hold for steps, and name the step', async () => {
    const { faults } = await inspected(changed('Count the reads of a key', 'Any of these'), 'full-cache');
    expect(faults.map(formatFault)).toContain(
      `content/${FILE}:6: steps[0] full-cache.1: the option "Any of these" speaks of other options; state something of its own`,
    );
  });

  it('are measured over steps apart from questions', async () => {
    const { figures } = await inspected(withText(TEXT), 'full-cache');
    expect(figures.map(({ gate, over }) => `${gate}: ${over}`)).toContain(
      'situations: negative questions: 3',
    );
    expect(figures.every(({ gate }) => gate.startsWith('situations: '))).toBe(true);
  });
});
