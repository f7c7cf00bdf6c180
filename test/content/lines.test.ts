import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/content.ts';
import { formatFault } from '../../src/content/fault.ts';
import { contentFolder, GOOD, TOPIC } from './folder.ts';

const LINES = 'off-topic/cooking.txt';

describe('a question of another field', () => {
  it('is a line of a file in off-topic', async () => {
    const dir = await contentFolder({ ...GOOD, [LINES]: 'how do i boil an egg\nis pasta healthy\n' });
    expect(await readContent(dir)).toMatchObject({
      offTopic: ['how do i boil an egg', 'is pasta healthy'],
      faults: [],
    });
  });

  it.each([
    ['twice', 'is pasta healthy\nis pasta healthy\n', '2: is there already; remove it'],
    ['empty', 'is pasta healthy\n\nwhy\n', '2: is empty; write what people say or remove it'],
    ['too long for a phone', `${'long '.repeat(20)}question\n`, '1: has 108 characters; at most 100'],
  ])('is a fault when it is %s', async (_, text, fault) => {
    const { faults } = await readContent(await contentFolder({ ...GOOD, [LINES]: text }));
    expect(faults.map(formatFault)[0]).toContain(fault);
  });
});

describe('how people put a topic who lack its words', () => {
  const said = TOPIC.replace('.md', '.paraphrases.txt');

  it('is a line of a file beside it', async () => {
    const dir = await contentFolder({ ...GOOD, [said]: 'it is full, what goes\nthe old one goes\n' });
    const { topics, faults } = await readContent(dir);
    expect(topics.map(({ topic }) => topic.paraphrases)[0]).toEqual([
      'it is full, what goes',
      'the old one goes',
    ]);
    expect(faults).toEqual([]);
  });

  it('is a fault when it is there twice', async () => {
    const { faults } = await readContent(await contentFolder({ ...GOOD, [said]: 'why\nwhy\n' }));
    expect(faults.map(formatFault)).toEqual([`content/${said}:2: is there already; remove it`]);
  });
});
