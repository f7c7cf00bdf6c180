import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../playground/protocol.ts';
import { loadLibrary } from '../../src/content/load.ts';
import type { LocalDate } from '../../src/domain/calendar/local-date.ts';
import type { Task } from '../../src/domain/daily/task.ts';
import { humanQuantity, rounded } from '../../src/domain/estimate/human.ts';
import { problemFor } from '../../src/domain/estimate/problems/index.ts';
import { SituationId } from '../../src/domain/ids.ts';
import type { Library, MultipleChoice } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { dayLabel } from '../../src/views/days.ts';
import { challengesBeside } from '../support/challenges-beside.ts';
import type { Member } from '../support/member.ts';
import { createEmbeddedPostgres, query, type TestPostgres } from '../support/postgres.ts';
import { createPostgresProxy, type PostgresProxy } from '../support/postgres-proxy.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let postgres: TestPostgres;
let way: PostgresProxy;
let quorum: RunningQuorum;
let library: Library;
let challenges: Awaited<ReturnType<typeof challengesBeside>>;

beforeAll(async () => {
  postgres = await createEmbeddedPostgres();
  way = await createPostgresProxy(postgres.url);
  [quorum, library] = await Promise.all([
    runQuorum({ DATABASE_URL: way.url }, { rateLimits: false }),
    loadLibrary(CONTENT_DIR),
  ]);
  challenges = await challengesBeside(quorum, postgres.url, library);
});
afterAll(async () => {
  await challenges.stop();
  await quorum.stop();
  await way.cut();
  await postgres.remove();
});
beforeEach(() => quorum.playground.faults.clear());

const CHANNEL = 'daily-challenge';

/** What was posted for a day, as soon as the member sees it. */
async function posted(
  member: Member,
  what: 'Daily challenge' | 'Recap',
  date: LocalDate,
): Promise<ShownMessage> {
  const kind = what === 'Recap' ? /^/ : /^(Question|Estimate|Situation)/;
  const fits = ({ embeds: [embed] }: APIMessage) =>
    embed?.author?.name === `${what} · ${dayLabel(date)}` && kind.test(embed.footer?.text ?? '');
  const there = member.messages(CHANNEL).find(({ message }) => fits(message));
  return there ?? (await member.message(`${what} of ${date}`, fits));
}

/** The letter of an option in the order that a member has before them. */
function letterOf(screen: ShownMessage, text: string): string {
  const line = textOf(screen)
    .split('\n')
    .find((candidate) => candidate.endsWith(`** ${text}`));
  if (line === undefined) throw new Error(`no option “${text}” in:\n${textOf(screen)}`);
  return line.slice(2, 3);
}
const right = (screen: ShownMessage, { answer }: MultipleChoice) => letterOf(screen, answer.text);
const wrong = (screen: ShownMessage, { distractors }: MultipleChoice) =>
  letterOf(screen, distractors[0]?.text ?? '');

/** A medium question, each time another one. */
let asked = 0;
function newQuestion() {
  const all = [...library.questions.values()].filter(
    ({ difficulty, answer }) => difficulty === 'medium' && !/\d/.test(answer.text),
  );
  const question = all[asked];
  asked += 1;
  if (question === undefined) throw new Error('no questions are left');
  const task: Task = { kind: 'question', level: 'medium', question: question.id };
  return { question, task };
}

async function points(member: Member): Promise<string> {
  const { message } = await member.slash('profile');
  return message.embeds[0]?.fields?.find(({ name }) => name === 'Points')?.value ?? '0';
}

describe('/daily in a server without challenges', () => {
  it('says how to have them, and then when the first one comes', async () => {
    const ada = await quorum.member('Ada');
    expect(textOf(await ada.slash('daily'))).toContain('/settings daily channel:#daily-challenge');
    const inTwelveHours = new Date(Date.now() + 12 * 60 * 60 * 1_000).toISOString().slice(11, 16);
    await ada.slash('settings daily', { channel: '1191000000000000012', time: inTwelveHours });
    expect(textOf(await ada.slash('daily'))).toMatch(/The next challenge is on its way\nIt comes <t:\d+:R>/);
    await challenges.setUp();
  });
});

describe('a question', () => {
  it('is posted without its options, and played in private from anywhere', async () => {
    const { question, task } = newQuestion();
    const ada = await quorum.member('Ada');
    const date = await challenges.post(task);
    const post = await posted(ada, 'Daily challenge', date);
    expect(textOf(post)).toContain(question.text);
    expect(textOf(post)).toContain('Question · medium · 30 points');
    for (const { text } of [question.answer, ...question.distractors])
      expect(textOf(post)).not.toContain(text);

    const screen = await ada.slash('daily');
    expect(screen.ephemeral).toBe(true);
    const feedback = await ada.press(screen, right(screen, question));
    expect(textOf(feedback)).toContain('Right · +30 points');
    for (const { text, why } of [question.answer, ...question.distractors]) {
      expect(textOf(feedback)).toContain(text);
      expect(textOf(feedback)).toContain(why);
    }
    expect(textOf(feedback)).toContain('🟩 +30 points · 🔥 1 day');
    expect(await points(ada)).toBe('30');
  });

  it('takes the first answer only, and shows it to whoever gives a second', async () => {
    const { question, task } = newQuestion();
    const grace = await quorum.member('Grace');
    const date = await challenges.post(task);
    const [here, there] = [
      await grace.press(await posted(grace, 'Daily challenge', date), 'Play'),
      await grace.slash('daily'),
    ];
    quorum.playground.faults.deliverNextInteractionTwice();
    const feedback = await grace.press(here, right(here, question));
    const before = await points(grace);
    const again = await grace.press(there, wrong(there, question));
    expect(textOf(again)).toBe(textOf(feedback));
    expect(textOf(await grace.press(await posted(grace, 'Daily challenge', date), 'Play'))).toBe(
      textOf(feedback),
    );
    expect(await points(grace)).toBe(before);
  });

  it('shows what the others chose once it is answered, and not before', async () => {
    const { question, task } = newQuestion();
    const [ada, grace] = [await quorum.member('Ada'), await quorum.member('Grace')];
    await challenges.post(task);
    const screen = await ada.slash('daily');
    await ada.press(screen, right(screen, question));
    const open = await grace.slash('daily');
    expect(textOf(open)).not.toMatch(/%|answered/);
    const feedback = await grace.press(open, wrong(open, question));
    expect(textOf(feedback)).toContain(`${question.answer.text} · 50%`);
    expect(textOf(feedback)).toContain(`${question.distractors[0]?.text} · *your answer* · 50%`);
    expect(textOf(feedback)).toContain('2 members answered');
  });

  it('is shared by the member, once, and gives nothing away', async () => {
    const { question, task } = newQuestion();
    const linus = await quorum.member('Linus');
    await challenges.post(task);
    const screen = await linus.slash('daily');
    const feedback = await linus.press(screen, right(screen, question));
    const shared = await linus.press(feedback, 'Share');
    expect(shared.ephemeral).toBe(false);
    expect(textOf(shared)).toContain(`<@${linus.id}> 🟩 30 points`);
    expect(textOf(shared)).not.toContain(question.answer.text);
    expect(textOf(await linus.press(feedback, 'Share'))).toBe('You have shared this one already.');
  });

  it('asks for another try while the database is away, and counts that one', async () => {
    const { question, task } = newQuestion();
    const ada = await quorum.member('Ada');
    await challenges.post(task);
    const screen = await ada.slash('daily');
    await way.cut();
    for (const command of ['daily', 'profile', 'settings show'])
      expect(textOf(await ada.slash(command))).toContain('please try again in a moment');
    expect(textOf(await ada.press(screen, right(screen, question)))).toContain(
      'please try again in a moment',
    );
    await way.restore();
    expect(textOf(await ada.press(screen, right(screen, question)))).toContain('Right · +30 points');
  });
});

describe('an estimate', () => {
  it('is typed; a slip is no answer, and the nearer the more it pays', async () => {
    const problem = problemFor(7);
    const linus = await quorum.member('Linus');
    const date = await challenges.post({ kind: 'estimate', level: 'easy', problem: problem.id });
    const before = Number((await points(linus)).replace(',', ''));
    const screen = await linus.press(await posted(linus, 'Daily challenge', date), 'Play');
    const elsewhere = await linus.slash('daily');
    expect(textOf(screen)).toContain(problem.story);

    const slip = await linus.fillModal(await linus.pressForModal(screen, 'Answer'), { estimate: 'lots' });
    expect(textOf(slip)).toContain('Nothing is lost: press **Answer** again.');
    const answer = humanQuantity(rounded(problem.reference)).text;
    const feedback = await linus.fillModal(await linus.pressForModal(screen, 'Answer'), { estimate: answer });
    expect(textOf(feedback)).toContain('Spot on · +40 points');
    expect(textOf(feedback)).toContain(problem.steps[0]);
    expect(textOf(feedback)).toContain('100%` spot on');
    const second = await linus.fillModal(await linus.pressForModal(elsewhere, 'Answer'), { estimate: '1' });
    expect(textOf(second)).toBe(textOf(feedback));
    expect(Number((await points(linus)).replace(',', ''))).toBe(before + 40);
  });
});

describe('a situation', () => {
  it('goes on step by step, after a restart too, and ends with a result', async () => {
    const situation = library.situations.get(SituationId.parse('single-region-outage'));
    if (situation === undefined) throw new Error('the situation is gone');
    const [one, two, ...others] = situation.steps;
    if (one === undefined || two === undefined) throw new Error('the situation has no steps');
    const barbara = await quorum.member('Barbara');
    const date = await challenges.post({ kind: 'situation', level: 'medium', situation: situation.id });
    expect(textOf(await posted(barbara, 'Daily challenge', date))).toContain(
      'Situation in 4 steps · medium · up to 60 points',
    );

    const first = await barbara.press(await posted(barbara, 'Daily challenge', date), 'Play');
    expect(textOf(first)).toContain('step 1 of 4');
    const feedback = await barbara.press(first, right(first, one));
    expect(buttonsOf(feedback)).not.toContain('Share');
    await quorum.restart();
    const second = await barbara.press(feedback, 'Next step');
    expect(textOf(second)).toContain(situation.story);
    expect(textOf(await barbara.slash('daily'))).toBe(textOf(second));
    let screen = await barbara.press(second, wrong(second, two));
    for (const step of others) {
      const next = await barbara.press(screen, 'Next step');
      screen = await barbara.press(next, right(next, step));
    }
    const result = await barbara.press(screen, 'See your result');
    expect(textOf(result)).toContain('3 of 4 right');
    expect(textOf(result)).toContain('+45 points');
    expect(textOf(await barbara.press(result, 'Share'))).toContain('🟩🟥🟩🟩 45 points');
    const explained = await barbara.press(result, 'Explanations');
    expect(textOf(explained)).toContain(one.answer.why);
    expect(textOf(await barbara.press(explained, 'Next step'))).toContain(two.answer.why);
  });
});

describe('a challenge whose question has left the content', () => {
  it('says so wherever it is met, and keeps what was answered', async () => {
    const { question, task } = newQuestion();
    const [ada, grace] = [await quorum.member('Ada'), await quorum.member('Grace')];
    const date = await challenges.post(task);
    const post = await posted(ada, 'Daily challenge', date);
    const [hers, open] = [await ada.press(post, 'Play'), await grace.press(post, 'Play')];
    const feedback = await ada.press(hers, right(hers, question));
    const before = await points(ada);
    await query(
      postgres.url,
      `UPDATE challenges SET task = jsonb_set(task, '{question}', '"no-such-question"') WHERE local_date = '${date}'`,
    );
    const told =
      'What that challenge asked is not part of the bot any more. It costs nobody a streak, and the next one comes as usual.';
    expect(textOf(await grace.press(open, right(open, question)))).toBe(told);
    expect(textOf(await grace.press(post, 'Play'))).toBe(told);
    expect(textOf(await grace.slash('daily'))).toBe(told);
    expect(textOf(await ada.press(feedback, 'Share'))).toBe(told);
    await challenges.close();
    const recap = await posted(ada, 'Recap', date);
    expect(textOf(recap)).toContain(
      'What it asked is not part of the bot any more. 1 member answered, and that counts. It costs nobody a streak.',
    );
    expect(buttonsOf(recap)).toEqual(['Leaderboard']);
    expect(await points(ada)).toBe(before);
    expect(textOf(await grace.press(open, right(open, question)))).toContain('That challenge is gone.');
    expect(textOf(await grace.slash('daily'))).not.toContain('wrong');
  });
});

describe('a challenge that is closed', () => {
  it('takes no more answers, explains itself, and is summed up for all', async () => {
    const { question, task } = newQuestion();
    const [ada, grace, linus] = [
      await quorum.member('Ada'),
      await quorum.member('Grace'),
      await quorum.member('Linus'),
    ];
    const date = await challenges.post(task);
    const post = await posted(ada, 'Daily challenge', date);
    const screen = await ada.press(post, 'Play');
    await ada.press(screen, right(screen, question));
    const hers = await grace.press(post, 'Play');
    await grace.press(hers, right(hers, question));
    const late = await linus.press(post, 'Play');
    await query(postgres.url, `UPDATE members SET listing = 'hidden' WHERE user_id = '${grace.id}'`);
    await challenges.close();

    const recap = textOf(await posted(ada, 'Recap', date));
    expect(recap).toContain(`\`████████ 100%\` ✅ **${question.answer.text}**`);
    expect(recap).toContain(question.answer.why);
    expect(recap).toContain(`🏅 Solved by <@${ada.id}> and 1 more, of 2 who answered.`);
    expect(recap).not.toContain(grace.id);
    expect(textOf(await linus.press(late, right(late, question)))).toContain('takes no more answers');
    expect(textOf(await linus.press(post, 'Play'))).toContain(question.answer.why);
    expect(textOf(await linus.slash('daily'))).toContain('Recap');
  });

  it('cheers streaks, shows what was chosen, and tells when the next one comes', async () => {
    const [ada, grace, barbara] = [
      await quorum.member('Ada'),
      await quorum.member('Grace'),
      await quorum.member('Barbara'),
    ];
    const answer = async (member: Member, question: MultipleChoice, pick: typeof right) => {
      const screen = await member.slash('daily');
      return await member.press(screen, pick(screen, question));
    };
    // The days before are over: none that she missed is open still.
    await query(postgres.url, `UPDATE challenges SET closes_at = now() - interval '1 hour'`);
    for (let days = 0; days < 2; days += 1) {
      const { question, task } = newQuestion();
      await challenges.post(task);
      await answer(barbara, question, wrong);
    }
    const { question, task } = newQuestion();
    const date = await challenges.post(task);
    expect(textOf(await answer(barbara, question, right))).toContain('🔥 3 days in a row');
    await answer(ada, question, right);
    await answer(grace, question, wrong);
    const next = Math.floor(Date.now() / 1_000) + 3 * 24 * 60 * 60;
    await query(postgres.url, `UPDATE guild_settings SET next_due_at = to_timestamp(${next})`);
    await challenges.close();
    await query(postgres.url, 'UPDATE guild_settings SET next_due_at = NULL');

    const recap = textOf(await posted(ada, 'Recap', date));
    expect(recap).toContain(`\n🔥 <@${barbara.id}> 3 days\n`);
    expect(recap).toContain(`\`█████░░░  67%\` ✅ **${question.answer.text}**`);
    expect(recap).toContain(`\`███░░░░░  33%\` ${question.distractors[0]?.text}`);
    expect(recap).toContain(`The next challenge comes <t:${next}:R>.`);
  });

  it('names nobody where the server wants it so', async () => {
    const [ada, barbara] = [await quorum.member('Ada'), await quorum.member('Barbara')];
    await challenges.database.guilds.save(challenges.guildId, { boardNames: false }, new Date());
    const { question, task } = newQuestion();
    const date = await challenges.post(task);
    for (const member of [ada, barbara]) {
      const screen = await member.slash('daily');
      await member.press(screen, right(screen, question));
    }
    await challenges.close();
    const recap = textOf(await posted(ada, 'Recap', date));
    expect(recap).toContain('🏅 Solved by 2 members, of 2 who answered.');
    expect(recap).not.toContain('<@');
    await challenges.database.guilds.save(challenges.guildId, { boardNames: true }, new Date());
  });

  it('has a kind word when nobody answered', async () => {
    const { task } = newQuestion();
    const ada = await quorum.member('Ada');
    const date = await challenges.post(task);
    await challenges.close();
    expect(textOf(await posted(ada, 'Recap', date))).toContain('Nobody answered this one.');
  });
});
