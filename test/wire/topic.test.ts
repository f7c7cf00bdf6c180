import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../support/member.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, choicesOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let ada: Member;

beforeAll(async () => {
  quorum = await runQuorum();
  ada = await quorum.member('Ada');
});
afterAll(() => quorum.stop());

describe('/topic', () => {
  it('suggests topics as one types, by acronym and by symptom too', async () => {
    const titles = async (typed: string) =>
      (await ada.autocomplete('topic', 'name', typed)).map(({ name }) => name);
    expect(await titles('stamp')).toContainEqual(expect.stringMatching(/stampede/i));
    expect(await titles('qps')).toContainEqual(expect.stringMatching(/traffic|qps/i));
    expect((await titles('')).length).toBeGreaterThan(10);
  });

  it('opens a topic with its sections as buttons', async () => {
    const topic = await ada.slash('topic', { name: 'cache-stampede' });
    expect(topic.ephemeral).toBe(false);
    expect(buttonsOf(topic)).toEqual(
      expect.arrayContaining([
        'How it works',
        'Trade-offs',
        'Interview',
        'Quiz me on this',
        'More in Caching',
      ]),
    );
    const section = await ada.press(topic, 'What goes wrong');
    expect(section.message.id).toBe(topic.message.id);
    expect(textOf(section)).toMatch(/^.*stampede.*\nWhat goes wrong\n/i);
    expect(buttonsOf(section)).toContain('Overview');
  });

  it('leads from section to section by one button', async () => {
    const topic = await ada.slash('topic', { name: 'cache-stampede' });
    const first = await ada.press(topic, 'Next: How it works');
    expect(textOf(first)).toMatch(/\nHow it works\n/);
    const second = await ada.press(first, buttonsOf(first).find((label) => label.startsWith('Next: ')) ?? '');
    expect(textOf(second)).toContain('Section 2 of ');
  });

  it('opens the only topic that matches', async () => {
    expect(textOf(await ada.slash('topic', { name: 'stampeed' }))).toMatch(/^Cache stampede/);
  });

  it('leads to related topics', async () => {
    const topic = await ada.slash('topic', { name: 'cache-stampede' });
    const [related = ''] = choicesOf(topic);
    const next = await ada.choose(topic, 'Related topics', [related]);
    expect(textOf(next)).toContain(related);
  });

  it('lets others turn the pages without disturbing the one who asked', async () => {
    const grace = await quorum.member('Grace');
    const posted = grace.message('a topic', ({ embeds }) => embeds.length > 0);
    const topic = await ada.slash('topic', { name: 'cache-eviction' });
    const copy = await grace.press(await posted, 'Trade-offs');
    expect(copy.ephemeral).toBe(true);
    expect(textOf(copy)).toContain('Trade-offs');
    expect(ada.current(topic)?.message).toEqual(topic.message);
  });

  it('browses by chapter when no name is given', async () => {
    const chapters = await ada.slash('topic');
    expect(choicesOf(chapters)).toEqual(expect.arrayContaining(['Caching', 'Capacity estimation']));
    const chapter = await ada.choose(chapters, 'topic:chapter:0', ['Caching']);
    expect(textOf(chapter)).toMatch(/^Caching\n1\. /);
    const [, second = ''] = choicesOf(chapter);
    const topic = await ada.choose(chapter, 'Choose a topic', [second]);
    expect(textOf(topic)).toContain(second);
    expect(textOf(await ada.press(await ada.press(topic, 'More in Caching'), 'All chapters'))).toBe(
      textOf(chapters),
    );
  });

  it('finds a topic by a form, for thumbs', async () => {
    const form = await ada.pressForModal(await ada.slash('topic'), 'Find by name');
    const found = await ada.fillModal(form, { name: 'thundering herd' });
    expect(textOf(found)).toMatch(/stampede/i);
  });

  it.each([
    ['a typo', 'cachng'],
    ['words around it', 'what queuing theory says'],
  ])('offers the nearest titles for %s', async (_, name) => {
    const answer = await ada.slash('topic', { name });
    expect(textOf(answer)).toContain(`There is no topic called “${name}”. Did you mean one of these?`);
    const [nearest = ''] = buttonsOf(answer);
    expect(textOf(await ada.press(answer, nearest))).toContain(nearest);
  });

  it.each(['@everyone', '<@1191000000000000001>', '**`||', '🙂'.repeat(50), '\u202e\u0000'])(
    'answers nonsense politely: %s',
    async (name) => {
      const { message } = await ada.slash('topic', { name });
      expect(message.embeds[0]?.description).toMatch(/^There is no topic called “[^@<>|*`]*”\./);
    },
  );
});

describe('/help', () => {
  it('lists every command, says where points are explained, and leads on', async () => {
    const help = await ada.slash('help');
    expect(help.ephemeral).toBe(true);
    for (const { name } of ada.commands) expect(textOf(help)).toContain(name);
    expect(textOf(help)).toContain('How points work: `/help about:scoring`');
    const scoring = textOf(await ada.slash('help', { about: 'scoring' }));
    expect(scoring).toContain('easy **10** · medium **20** · hard **30**');
    expect(choicesOf(await ada.press(help, 'Browse the topics'))).toContain('Caching');
  });
});
