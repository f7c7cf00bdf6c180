import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../playground/protocol.ts';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library, Question } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import type { Member } from '../support/member.ts';
import { questionOn, rightOf as right, wrongOf as wrong } from '../support/quiz-screen.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let library: Library;

beforeAll(async () => {
  [quorum, library] = await Promise.all([runQuorum(), loadLibrary(CONTENT_DIR)]);
});
afterAll(() => quorum.stop());

const asked = (screen: ShownMessage): Question => questionOn(library, screen);
const rightOf = (screen: ShownMessage): string => right(library, screen);
const wrongOf = (screen: ShownMessage): string => wrong(library, screen);
const first = (screen: ShownMessage): string => textOf(screen).split('\n')[1] ?? '';

async function answerAll(
  member: Member,
  screen: ShownMessage,
  pick: (screen: ShownMessage, n: number) => string,
) {
  let now = screen;
  for (let n = 0; !buttonsOf(now).includes('Another quiz'); n++) {
    const feedback = await member.press(now, pick(now, n));
    now = await member.press(feedback, buttonsOf(feedback)[0] ?? '');
  }
  return now;
}

describe('a quiz', () => {
  it('is private, explains every option, and ends with a score', async () => {
    const ada = await quorum.member('Ada');
    const question = await ada.slash('quiz', { about: 'chapter:caching', questions: 3 });
    expect(question.ephemeral).toBe(true);
    expect(textOf(question)).toMatch(/^Caching · 1 of 3\n⬜⬜⬜\n/);

    const { answer, distractors, difficulty } = asked(question);
    const feedback = await ada.press(question, rightOf(question));
    expect(textOf(feedback)).toContain(`Right · +${{ easy: 10, medium: 20, hard: 30 }[difficulty]} points`);
    for (const { text, why } of [answer, ...distractors]) {
      expect(textOf(feedback)).toContain(text);
      expect(textOf(feedback)).toContain(why);
    }

    const second = await ada.press(feedback, 'Next question');
    const missed = await ada.press(second, wrongOf(second));
    expect(first(missed)).toBe(`Not quite: it is ${rightOf(second)}`);
    const third = await ada.press(missed, 'Next question');
    const score = await ada.press(await ada.press(third, rightOf(third)), 'See your score');
    expect(textOf(score)).toContain('2 of 3 right\n🟩🟥🟩');
    expect(buttonsOf(score)).toEqual(
      expect.arrayContaining(['Retry the 1 miss', 'Another quiz', 'Leaderboard']),
    );
  });

  it('reads the passage behind a question without losing the place', async () => {
    const ada = await quorum.member('Ada');
    const question = await ada.slash('quiz', { about: 'cache-stampede', questions: 1 });
    const feedback = await ada.press(question, rightOf(question));
    const { cites } = asked(question);
    const passage = await ada.press(feedback, `Read: ${cites}`);
    expect(textOf(passage)).toContain(cites);
    expect(passage.message.id).not.toBe(feedback.message.id);
    expect(ada.current(feedback)?.message).toEqual(feedback.message);
    await ada.press(feedback, 'See your score');
  });

  it('repeats what was missed, which pays nothing', async () => {
    const grace = await quorum.member('Grace');
    const start = await grace.slash('quiz', { about: 'chapter:capacity-estimation', questions: 4 });
    const score = await answerAll(grace, start, (screen, n) => (n < 2 ? wrongOf(screen) : rightOf(screen)));
    const retry = await grace.press(score, 'Retry the 2 misses');
    expect(textOf(retry)).toMatch(/^Retry: Capacity estimation · 1 of 2/);
    expect(textOf(retry)).toMatch(/ · for practice$/);
    const again = await answerAll(grace, retry, rightOf);
    expect(textOf(again)).toContain('2 of 2 right');
    expect(textOf(again)).toContain('No points this time');
  });

  it('asks new questions before old ones, and never pays twice for one', async () => {
    const linus = await quorum.member('Linus');
    const all = [...library.questions.values()].filter(({ topic }) => topic === 'cache-eviction');
    const one = await linus.slash('quiz', { about: 'cache-eviction', questions: 5 });
    await answerAll(linus, one, rightOf);
    const two = await linus.slash('quiz', { about: 'cache-eviction', questions: 20 });
    const score = await answerAll(linus, two, rightOf);
    const worth = all.reduce(
      (sum, { difficulty }) => sum + { easy: 10, medium: 20, hard: 30 }[difficulty],
      0,
    );
    const profile = await linus.slash('profile');
    expect(textOf(score)).toContain(`${all.length} of ${all.length} right`);
    expect(profile.message.embeds[0]?.fields?.[0]).toMatchObject({
      name: 'Points',
      value: worth.toLocaleString('en'),
    });
  });

  it('keeps to the difficulty asked for', async () => {
    const barbara = await quorum.member('Barbara');
    let screen = await barbara.slash('quiz', { difficulty: 'hard', questions: 3 });
    const seen: string[] = [];
    await answerAll(barbara, screen, (now) => {
      seen.push(asked(now).difficulty);
      screen = now;
      return rightOf(now);
    });
    expect(seen).toEqual(['hard', 'hard', 'hard']);
  });

  it('starts from a topic in a message of its own', async () => {
    const barbara = await quorum.member('Barbara');
    const topic = await barbara.slash('topic', { name: 'cache-stampede' });
    const quiz = await barbara.press(topic, 'Quiz me on this');
    expect(quiz.ephemeral).toBe(true);
    expect(quiz.message.id).not.toBe(topic.message.id);
    expect(asked(quiz).topic).toBe('cache-stampede');
    const stopped = await barbara.press(quiz, 'Stop here');
    expect(textOf(stopped)).toContain('Stopped before the first answer');
  });

  it('can be left and taken up again, after a restart too', async () => {
    const barbara = await quorum.member('Barbara');
    const start = await barbara.slash('quiz', { about: 'chapter:caching', questions: 3 });
    const feedback = await barbara.press(start, rightOf(start));
    await quorum.restart();
    const offer = await barbara.slash('quiz');
    expect(textOf(offer)).toContain('**Caching**, 1 of 3 answered.');
    const resumed = await barbara.press(offer, 'Go on with it');
    expect(textOf(resumed)).toMatch(/^Caching · 2 of 3\n🟩⬜⬜/);
    const onTheOldMessage = await barbara.press(feedback, 'Next question');
    expect(textOf(onTheOldMessage)).toBe(textOf(resumed));
    await barbara.press(resumed, 'Stop here');
    expect(textOf(await barbara.slash('quiz', { questions: 1 }))).toContain('1 of 1');
  });

  it('says what became of it when it was stopped elsewhere', async () => {
    const [here, there] = await twoViewsOfOneQuestion(await quorum.member('Barbara'), 'cache-eviction');
    const barbara = await quorum.member('Barbara');
    expect(textOf(await barbara.press(there, 'Stop here'))).toContain('1 of 1 right');
    const late = await barbara.press(here, rightOf(here));
    expect(textOf(late)).toBe('That quiz was closed. Start a new one with `/quiz`.');
  });

  it.each([
    ['a name that nobody knows', { about: 'zzzz' }, 'There is no topic or chapter by that name.'],
    ['a name that is nearly right', { about: 'stampeed' }, 'The nearest: **'],
  ])('answers %s with a way on', async (_, options, words) => {
    const ada = await quorum.member('Ada');
    const answer = await ada.slash('quiz', options);
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain(words);
  });
});

/** The second question of a quiz, open in two messages at once. */
async function twoViewsOfOneQuestion(member: Member, about: string): Promise<[ShownMessage, ShownMessage]> {
  const start = await member.slash('quiz', { about, questions: 3 });
  const here = await member.press(await member.press(start, rightOf(start)), 'Next question');
  const there = await member.press(await member.slash('quiz'), 'Go on with it');
  expect(textOf(there)).toBe(textOf(here));
  return [here, there];
}

describe('a quiz whose questions were taken out of the content', () => {
  it('is not offered again, and says so where it is still open', async () => {
    const barbara = await quorum.member('Barbara');
    const start = await barbara.slash('quiz', { about: 'cache-invalidation', questions: 3 });
    const feedback = await barbara.press(start, rightOf(start));
    const edited = mkdtempSync(join(tmpdir(), 'quorum-content-'));
    cpSync(CONTENT_DIR, edited, { recursive: true });
    rmSync(join(edited, 'topics', 'caching', 'cache-invalidation.quiz.yaml'));
    await quorum.restart(edited);
    const pressed = await barbara.press(feedback, 'Next question');
    expect(textOf(pressed)).toBe(
      'Questions of that quiz are not asked any more. Start a new one with `/quiz`.',
    );
    expect(textOf(await barbara.slash('quiz', { questions: 1 }))).toContain('1 of 1');
    expect(textOf(await barbara.slash('profile'))).not.toContain('has not answered a question');
    await quorum.restart();
    rmSync(edited, { recursive: true });
  });
});

describe('an answer', () => {
  it('counts once, however often it is given or delivered', async () => {
    const grace = await quorum.member('Grace');
    const [here, there] = await twoViewsOfOneQuestion(grace, 'cache-write-strategies');
    quorum.playground.faults.deliverNextInteractionTwice();
    const feedback = await grace.press(here, rightOf(here));
    const points = textOf(await grace.slash('profile'));
    const again = await grace.press(there, wrongOf(there));
    expect(textOf(again)).toBe(textOf(feedback));
    expect(textOf(await grace.slash('profile'))).toBe(points);
    await grace.press(await grace.press(again, 'Next question'), 'Stop here');
  });
});
