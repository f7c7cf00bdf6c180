import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { formatFault } from '../../src/content/fault.ts';
import { contentFolder, edited, type Files, GOOD, QUIZ, TOPIC } from './folder.ts';

async function faultsOf(files: Files): Promise<string[]> {
  const { faults } = await readContent(await contentFolder(files));
  return faults.map((fault) => formatFault(fault).replaceAll('content/topics/caching/', ''));
}

it('finds no fault in good content', async () => {
  expect(await faultsOf(GOOD)).toEqual([]);
});

/** What is replaced in the good topic, by what, and the one fault that it makes. */
const TOPIC_FAULTS: [what: string, from: string, to: string, fault: string][] = [
  ['no fields', '---\ntitle', 'title', ':1: must start with fields between two lines of "---"'],
  ['broken YAML', 'level: 2', 'level: [2', ':5: is not valid YAML: deficient indentation'],
  ['an alias', 'level: 2', 'level: &x 2\nnext: *x', ':5: is not valid YAML: aliases exceeded maxAliases (0)'],
  ['a field that is not there', 'level: 2\n', '', ':2: level: is missing'],
  ['a field of no meaning', 'level: 2', 'level: 2\nauthor: me', ':5: author: is not a field of the format'],
  ['a field twice', 'level: 2', 'level: 2\nlevel: 3', ':5: is not valid YAML: duplicated mapping key'],
  ['a level out of range', 'level: 2', 'level: 4', ':4: level: must be 1, 2 or 3'],
  [
    'a number for text',
    'title: Cache eviction',
    'title: 42',
    ':2: title: must be text; put it in quotes if it looks like a number or holds a colon',
  ],
  ['an empty text', 'title: Cache eviction', 'title: " "', ':2: title: must not be empty'],
  [
    'a summary too long',
    'Which entries',
    'x'.repeat(280),
    `:5: summary: has ${280 + ' a full cache drops to make room for new ones.'.length} characters; at most 280`,
  ],
  [
    'a colon in a line',
    'lru vs lfu',
    'lru: what is it',
    ':8: asked[1]: must be text; put it in quotes if it looks like a number or holds a colon',
  ],
  ['too few askings', '  - maxmemory policy\n', '', ':6: asked: has 7; write 8 to 15'],
  [
    'the title among the askings',
    'maxmemory policy',
    'how does CACHE eviction work',
    ':14: asked[7]: holds the whole title; write what people type who do not know it',
  ],
  ['an asking twice', 'maxmemory policy', 'LRU vs LFU', ':14: asked[7]: repeats "LRU vs LFU"'],
  [
    'a term without its expansion',
    '    expansion: least recently used\n',
    '',
    ':17: terms[1]: must be text of at most 100 characters, or {term, expansion}',
  ],
  [
    'a related topic nobody plans',
    '- caching-basics',
    '- quantum-caching',
    ':22: related[2]: quantum-caching is not in chapters.yaml',
  ],
  [
    'a topic related to itself',
    '- caching-basics',
    '- cache-eviction',
    ':22: related[2]: is the topic itself',
  ],
  [
    'an id in capitals',
    '- caching-basics',
    '- Caching-Basics',
    ':22: related[2]: lower-case words joined by hyphens',
  ],
  [
    'an unknown formula',
    '- hit-ratio',
    '- miss-ratio',
    ':26: formulas[0]: miss-ratio is not in formulas.yaml',
  ],
  ['a source without its section', ' > Caching', '', ':24: sources[0]: must read "001_… > section"'],
  [
    'the wrong chapter',
    'chapter: caching',
    'chapter: databases',
    ':3: chapter: is databases, but the folder is caching',
  ],
  [
    'text before the sections',
    '## How it works',
    'Hello.\n## How it works',
    ':29: stands before the first "## " section',
  ],
  [
    'a section that is not there',
    '## Trade-offs\n- **LRU**: cheap, and blind to frequency.\n',
    '',
    ':40: Trade-offs: section is missing',
  ],
  [
    'a section spelled otherwise',
    '## Trade-offs',
    '## Numbers Worth Knowing\n1\n## Trade-offs',
    ':32: Numbers Worth Knowing: write the title as "Numbers worth knowing"',
  ],
  [
    'a section twice',
    '## Trade-offs',
    '## How it works\nAgain.\n## Trade-offs',
    ':32: How it works: the section is there twice',
  ],
  [
    'a section out of order',
    '## In an interview',
    '## Numbers worth knowing\n1\n## In an interview',
    ':41: Numbers worth knowing: must stand before "When to use it"',
  ],
  [
    'an extra section first',
    '## How it works',
    '## History\nOld.\n## How it works',
    ':29: History: must stand after "How it works"',
  ],
  [
    'a disagreement at the end',
    'what it costs.',
    'what it costs.\n## Sources disagree\nYes.',
    ':43: Sources disagree: must stand before "In an interview"',
  ],
  [
    'an empty section',
    'Name the policy and what it costs.',
    '',
    ':41: In an interview: the section is empty',
  ],
  [
    'a section too long',
    'Name the policy',
    'x'.repeat(1500),
    `:41: In an interview: has ${1500 + ' and what it costs.'.length} characters; at most 1500`,
  ],
  [
    'a heading within a section',
    'Name the policy',
    '### First\nName',
    ':42: In an interview: a heading within a section; use **bold**',
  ],
  [
    'a table',
    'Name the policy',
    '| a | b |',
    ':42: In an interview: a table, which Discord does not draw; use a list of pairs',
  ],
  [
    'a rule',
    'Name the policy',
    '___\nName',
    ':42: In an interview: a rule, which Discord does not draw; remove it',
  ],
  [
    'an image',
    'Name the policy',
    '![x](y.png)',
    ':42: In an interview: an image, which Discord does not draw; remove it',
  ],
  [
    'HTML',
    'Name the policy',
    '<b>Name</b>',
    ':42: In an interview: HTML, which Discord does not draw; put code in backticks',
  ],
  [
    'a ping of everyone',
    'Name the policy',
    '@everyone name',
    ':42: In an interview: a ping of everyone; remove it',
  ],
  ['a mention', 'Name the policy', 'Ask <@123>', ':42: In an interview: a mention; remove it'],
  [
    'an open code block',
    'Name the policy',
    '```\nName',
    ':42: In an interview: a code block that is never closed',
  ],
  [
    'a wide code line',
    'Name the policy',
    `\`\`\`\n${'x'.repeat(41)}\n\`\`\`\nName`,
    ':43: In an interview: a code line of 41 columns; at most 40, which is what a phone shows',
  ],
  [
    'a single backtick',
    'Name the policy',
    'Name `policy',
    ':42: In an interview: a backtick without its pair on the line',
  ],
  [
    'an open bold',
    'Name the policy',
    '**Name the policy',
    ':42: In an interview: a "**" without its pair on the line',
  ],
  ['a tab', 'Name the policy', 'Name\tthe policy', ':42: holds a tab; use spaces'],
  ['a trailing space', 'what it costs.', 'what it costs. ', ':42: ends in a space; remove it'],
  [
    'a zero-width space',
    'Name the policy',
    'Name\u200B the policy',
    ':42: holds the invisible character U+200B; remove it',
  ],
  ['a soft hyphen', 'Name the policy', 'Na\u00ADme', ':42: holds the invisible character U+00AD; remove it'],
  [
    'a control character',
    'Name the policy',
    'Name\u0007',
    ':42: holds the control character U+0007; remove it',
  ],
  [
    'a lone carriage return',
    'Name the policy',
    'Name\rthe policy',
    ':42: holds a carriage return within the line; use plain line ends',
  ],
];

describe('a topic with', () => {
  it.each(TOPIC_FAULTS)('%s', async (_, from, to, fault) => {
    expect(await faultsOf(edited(TOPIC, from, to))).toEqual([`cache-eviction.md${fault}`]);
  });
});

const QUIZ_FAULTS: [what: string, from: string, to: string, fault: string][] = [
  ['an id in capitals', 'eviction-scan', 'EvictionScan', ':1: [0].id: lower-case words joined by hyphens'],
  ['an unknown difficulty', 'medium', 'tricky', ':2: [0].difficulty: must be easy, medium, hard'],
  [
    'a situation that is neither',
    'situation: true',
    'situation: "yes"',
    ':3: [0].situation: must be true or false',
  ],
  [
    'no question mark',
    'policy helps?',
    'policy helps',
    ':4: [0].question: must be a full question that ends with "?"',
  ],
  [
    'a question too long',
    'A nightly',
    `${'a '.repeat(60)}nightly`,
    ':4: [0].question: has 73 words; at most 60',
  ],
  [
    'an option too long',
    'One that counts',
    'One '.repeat(20),
    ':6: [0].answer.text: has 103 characters; at most 80',
  ],
  [
    'a reason too long',
    'A single read',
    'x'.repeat(200),
    ':7: [0].answer.why: has 250 characters; at most 200',
  ],
  [
    'an option without its reason',
    '      why: That is the policy the scan defeats.\n',
    '',
    ':11: [0].distractors[1].why: is missing',
  ],
  [
    'one distractor',
    / {4}- text: One that keeps[\s\S]*defeats.\n/.exec(GOOD[QUIZ] ?? '')?.[0] ?? '',
    '',
    ':8: [0].distractors: has 1; write 2 to 3',
  ],
  [
    'a distractor twice',
    'One that keeps what was read most recently',
    'One that drops the key written longest ago',
    ':11: [0].distractors[1]: repeats "One that drops the key written longest ago"',
  ],
  [
    'the answer as a distractor',
    'One that keeps what was read most recently',
    'one that counts how often keys are read',
    ':11: [0].distractors[1]: repeats the answer',
  ],
  [
    'a section that is not there',
    'cites: What goes wrong',
    'cites: History',
    ':13: [0].cites: the topic has no section "History"',
  ],
  [
    'an id twice',
    '- id: eviction-scan',
    `${GOOD[QUIZ]?.replace('nightly', 'daily')}- id: eviction-scan`,
    ':14: [1].id: eviction-scan is in cache-eviction.quiz.yaml already',
  ],
  ['nothing', GOOD[QUIZ] ?? '', '', ':1: must be a list of questions, each starting with "- id:"'],
  [
    'no list',
    GOOD[QUIZ] ?? '',
    'id: eviction-scan\n',
    ':1: must be a list of questions, each starting with "- id:"',
  ],
];

describe('questions with', () => {
  it.each(QUIZ_FAULTS)('%s', async (_, from, to, fault) => {
    const found = await faultsOf(edited(QUIZ, from, to));
    expect(found).toEqual([`cache-eviction.quiz.yaml${fault}`]);
  });
});

const FOLDER_FAULTS: [what: string, files: Files, faults: string[]][] = [
  [
    'a topic nobody plans',
    { 'topics/caching/mystery.md': '' },
    ['mystery.md:1: the topic mystery is not in chapters.yaml'],
  ],
  [
    'a topic in the wrong folder',
    { 'topics/databases/cache-stampede.md': '' },
    ['content/topics/databases/cache-stampede.md:1: the topic cache-stampede belongs in topics/caching'],
  ],
  [
    'questions without a topic',
    { 'topics/caching/cache-stampede.quiz.yaml': '[]' },
    ['cache-stampede.quiz.yaml:1: there is no cache-stampede.md beside it'],
  ],
  [
    'a stray file',
    { 'topics/notes.txt': '' },
    [
      'content/topics/notes.txt:1: is not topics/<chapter>/<topic>.md, .quiz.yaml or .paraphrases.txt; move or rename it',
    ],
  ],
  [
    'a topic planned twice',
    { 'chapters.yaml': `${GOOD['chapters.yaml']}    - cache-stampede\n` },
    ['content/chapters.yaml:13: [1].topics[1]: cache-stampede is in caching already'],
  ],
  [
    'a broken plan',
    { 'chapters.yaml': '- id: caching\n  title: Caching\n' },
    ['content/chapters.yaml:1: [0].topics: is missing'],
  ],
];

describe('a folder with', () => {
  it.each(FOLDER_FAULTS)('%s', async (_, files, faults) => {
    expect(await faultsOf({ ...GOOD, ...files })).toEqual(faults);
  });

  it('no topics', async () => {
    const plan = {
      'chapters.yaml': GOOD['chapters.yaml'] ?? '',
      'formulas.yaml': GOOD['formulas.yaml'] ?? '',
    };
    expect(await faultsOf(plan)).toEqual(['content/topics:1: the folder holds no topics']);
  });
});
