import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import type { Member } from '../support/member.ts';
import { rightOf } from '../support/quiz-screen.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let library: Library;

beforeAll(async () => {
  [quorum, library] = await Promise.all([runQuorum(), loadLibrary(CONTENT_DIR)]);
});
afterAll(() => quorum.stop());

async function earn(member: Member): Promise<void> {
  const question = await member.slash('quiz', { difficulty: 'easy', questions: 1 });
  await member.press(question, rightOf(library, question));
}

describe('/privacy', () => {
  it('has nothing to tell before one has done anything', async () => {
    const privacy = await (await quorum.member('Linus')).slash('privacy');
    expect(privacy.ephemeral).toBe(true);
    expect(textOf(privacy)).toContain('What is stored about you\nNothing.');
  });

  it('tells what is stored, and hands it over as a file', async () => {
    const ada = await quorum.member('Ada');
    await earn(ada);
    const privacy = await ada.slash('privacy');
    expect(textOf(privacy)).toContain('**Quizzes** 1 here, 1 in all');
    expect(textOf(privacy)).toContain('You are shown by name.');
    const { message } = await ada.press(privacy, 'Export as a file');
    const [file] = message.attachments;
    const exported = await (await fetch(new URL(file?.url ?? '', quorum.playground.url))).json();
    expect(exported).toMatchObject({ userId: ada.id, ledger_entries: [{ user_id: ada.id, points: 10 }] });
  });

  it('hides one from boards and profiles, and shows one again', async () => {
    const [ada, grace] = [await quorum.member('Ada'), await quorum.member('Grace')];
    await earn(grace);
    const hidden = await ada.press(await ada.slash('privacy'), 'Hide me from boards');
    expect(textOf(hidden)).toContain('You are hidden');
    expect(textOf(await grace.slash('leaderboard'))).toContain('🥇 **<@');
    expect(textOf(await grace.slash('leaderboard'))).not.toContain(ada.id);
    const board = await ada.slash('leaderboard');
    expect(board.ephemeral).toBe(true);
    expect(textOf(board)).toContain('You are hidden. You would be **1st** of 2');
    const profile = textOf(await grace.slash('profile', { member: ada.id }));
    expect(profile).toContain('keeps their profile to themselves');
    expect(profile).not.toContain('Points');
    await ada.press(hidden, 'Show me on boards');
    expect(textOf(await grace.slash('leaderboard'))).toContain(`<@${ada.id}>`);
  });

  it('deletes everything after asking once more, twice as well as once, and one starts anew', async () => {
    const [ada, grace] = [await quorum.member('Ada'), await quorum.member('Grace')];
    const asking = await ada.press(await ada.slash('privacy'), 'Delete…');
    expect(buttonsOf(asking)).toEqual(['Delete in this server', 'Delete everywhere', 'Keep it all']);
    const kept = await ada.press(asking, 'Keep it all');
    const again = await ada.press(kept, 'Delete…');
    const copy = await ada.press(await ada.slash('privacy'), 'Delete…');
    expect(textOf(await ada.press(again, 'Delete everywhere'))).toContain(
      'Nothing is stored about you anywhere now.',
    );
    expect(textOf(await ada.press(copy, 'Delete in this server'))).toContain('There was nothing to delete');
    expect(textOf(await grace.slash('leaderboard'))).not.toContain(ada.id);
    await earn(ada);
    expect(textOf(await ada.slash('profile'))).toContain('Points\n10\n');
  });
});

describe('/help', () => {
  it('tells the rules of points', async () => {
    const help = textOf(await (await quorum.member('Ada')).slash('help', { about: 'scoring' }));
    expect(help).toContain('Quiz question, right\neasy **10** · medium **20** · hard **30**');
    expect(help).toContain('for the first 5 problems of a day');
  });
});
