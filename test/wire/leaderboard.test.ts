import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import type { Member } from '../support/member.ts';
import { rightOf, wrongOf } from '../support/quiz-screen.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let library: Library;

beforeAll(async () => {
  [quorum, library] = await Promise.all([runQuorum(), loadLibrary(CONTENT_DIR)]);
});
afterAll(() => quorum.stop());

/** Earns 10 points with one easy question, or misses it. */
async function answerOne(member: Member, right: boolean): Promise<void> {
  const question = await member.slash('quiz', { about: 'chapter:caching', difficulty: 'easy', questions: 1 });
  await member.press(question, (right ? rightOf : wrongOf)(library, question));
}

describe('/leaderboard', () => {
  it('invites before anybody has points', async () => {
    const ada = await quorum.member('Ada');
    const board = textOf(await ada.slash('leaderboard'));
    expect(board).toContain('No points here yet. Take a `/quiz`, and the first place is yours.');
    expect(board).not.toContain('You have no points');
  });

  it('ranks by points, ties to whoever got there first, and shows where one stands', async () => {
    const [ada, grace, linus] = [
      await quorum.member('Ada'),
      await quorum.member('Grace'),
      await quorum.member('Linus'),
    ];
    await answerOne(grace, true);
    await answerOne(ada, true);
    await answerOne(linus, false);
    const forAda = textOf(await ada.slash('leaderboard'));
    expect(forAda).toContain(`🥇 <@${grace.id}> · 10\n🥈 **<@${ada.id}> · 10**`);
    expect(forAda).toContain(`You are **2nd** of 2 with **10 points**, 1 point from passing <@${grace.id}>.`);
    expect(textOf(await linus.slash('leaderboard'))).toContain('You have no points here yet.');
  });

  it('opens from the end of a quiz', async () => {
    const ada = await quorum.member('Ada');
    const question = await ada.slash('quiz', { difficulty: 'hard', questions: 1 });
    const score = await ada.press(await ada.press(question, rightOf(library, question)), 'See your score');
    expect(textOf(await ada.press(score, 'Leaderboard'))).toContain(`🥇 **<@${ada.id}> · 40**`);
  });

  it('is switched to another period or chapter in place, and back', async () => {
    const ada = await quorum.member('Ada');
    const board = await ada.slash('leaderboard', { period: 'week', chapter: 'chapter:caching' });
    expect(textOf(board)).toMatch(/^Caching\nLeaderboard · This week\n/);
    const rolling = await ada.choose(board, 'Period', ['Last 30 days']);
    expect(textOf(rolling)).toMatch(/^Caching\nLeaderboard · Last 30 days\n/);
    const chapters = await ada.press(rolling, 'Chapter');
    const server = await ada.choose(chapters, 'leaderboard:chapter:rolling:caching:0', ['Whole server']);
    expect(textOf(server)).toMatch(/^Leaderboard · Last 30 days\n🥇/);
    expect(server.message.id).toBe(board.message.id);
    expect(textOf(await ada.press(server, 'Find me'))).toContain('You are **1st** of');
  });

  it('suggests chapters, and says so when there is none by that name', async () => {
    const ada = await quorum.member('Ada');
    const choices = await ada.autocomplete('leaderboard', 'chapter', 'cach');
    expect(choices).toEqual([{ name: 'Caching', value: 'chapter:caching' }]);
    expect(textOf(await ada.slash('leaderboard', { chapter: 'knitting' }))).toContain(
      'There is no chapter by that name.',
    );
  });

  it('pings nobody', async () => {
    const { message } = await (await quorum.member('Ada')).slash('leaderboard');
    expect([message.mentions, message.mention_everyone]).toEqual([[], false]);
  });
});

describe('/profile', () => {
  it('shows points, place, accuracy and what to study next, to the member alone', async () => {
    const linus = await quorum.member('Linus');
    await answerOne(linus, true);
    const profile = await linus.slash('profile');
    expect(profile.ephemeral).toBe(true);
    expect(textOf(profile)).toContain('Points\n10\nPlace\n3rd of 3');
    expect(textOf(profile)).toContain('50% of 2 questions');
    expect(textOf(profile)).toContain('50% Caching (1/2)');
    expect(textOf(profile)).toContain('Study next\nCaching');
    expect(buttonsOf(profile)).toEqual(['Quiz: Caching', 'Read: Caching']);
  });

  it('has a card that says the same, once the thread that draws is warm', async () => {
    const linus = await quorum.member('Linus');
    const altText = async () => (await linus.slash('profile')).message.attachments[0]?.description;
    await expect.poll(altText).toBe('Linus. 10 points · 3rd of 3. 50% of 2 questions right. Caching 50%');
  });

  it('shows another member, by option or by their menu', async () => {
    const [ada, barbara] = [await quorum.member('Ada'), await quorum.member('Barbara')];
    const byOption = textOf(await ada.slash('profile', { member: barbara.id }));
    expect(byOption).toContain(`<@${barbara.id}> has not answered a question here yet.`);
    expect(textOf(await ada.contextMenu('Study profile', barbara.id))).toBe(byOption);
  });
});
