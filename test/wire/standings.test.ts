import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { GuildId, UserId } from '../../src/domain/ids.ts';
import { earning, someMember } from '../support/attempts.ts';
import { dateOf, giveChallenges, onDay } from '../support/challenges.ts';
import { MIGRATIONS_DIR } from '../support/database.ts';
import type { Member } from '../support/member.ts';
import { createEmbeddedPostgres, type TestPostgres } from '../support/postgres.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

/** The playground's server. */
const GUILD = GuildId.parse('1191000000000000000');

let postgres: TestPostgres;
let quorum: RunningQuorum;
let database: Database;
let ada: Member;
let grace: Member;

beforeAll(async () => {
  postgres = await createEmbeddedPostgres();
  quorum = await runQuorum({ DATABASE_URL: postgres.url });
  const where = { url: postgres.url, dataDir: '', migrationsDir: MIGRATIONS_DIR, log: () => undefined };
  database = await openDatabase(where);
  [ada, grace] = [await quorum.member('Ada'), await quorum.member('Grace')];
});
afterAll(async () => {
  await quorum.stop();
  await database.close();
  await postgres.remove();
});

const pay = (userId: UserId, points: number) => database.ledger.pay(GUILD, userId, earning({ points }));

describe('a board of three pages', () => {
  const others = Array.from({ length: 24 }, someMember);
  const hidden = someMember();
  const [first, second] = others;
  /** The line of the n-th of the others, with as many points as they were paid. */
  const pointsOf = (n: number) => 10 * (30 - n);
  const ranks = (text: string) =>
    [...text.matchAll(/^(?:`([ \d]+)`|[🥇🥈🥉])/gmu)].map(([, rank]) => rank?.trim());

  beforeAll(async () => {
    for (const [n, userId] of others.entries()) await pay(userId, pointsOf(n));
    await pay(hidden, pointsOf(1) + 5);
    await database.privacy.list(hidden, GUILD, 'hidden');
    await pay(UserId.parse(ada.id), pointsOf(13) + 5);
  });

  it('is turned lower, higher, to the first page and to one’s own place', async () => {
    const top = await ada.slash('leaderboard');
    expect(textOf(top)).toContain(`🥇 <@${first}> · 300\n🥈 <@${second}> · 290\n`);
    expect(textOf(top)).toContain('25 members · page 1 of 3');
    expect(buttonsOf(top)).toEqual(['Lower', 'Find me', 'Chapter']);

    const middle = await ada.press(top, 'Lower');
    expect(ranks(textOf(middle))).toEqual(['11', '12', '13', '14', '15', '16', '17', '18', '19', '20']);
    expect(textOf(middle)).toContain(`\`14\` **<@${ada.id}> · 175**`);
    expect(buttonsOf(middle)).toEqual(['First', 'Higher', 'Lower', 'Find me', 'Chapter']);

    const last = await ada.press(middle, 'Lower');
    expect(ranks(textOf(last))).toEqual(['21', '22', '23', '24', '25']);
    expect(buttonsOf(last)).toEqual(['First', 'Higher', 'Find me', 'Chapter']);

    expect(textOf(await ada.press(last, 'Higher'))).toBe(textOf(middle));
    expect(textOf(await ada.press(last, 'First'))).toBe(textOf(top));
    const found = await ada.press(top, 'Find me');
    expect(textOf(found)).toBe(textOf(middle));
    expect(found.message.id).toBe(top.message.id);
  });

  it('tells on every page where one stands, and how far the next is', async () => {
    const place = `You are **14th** of 25 with **175 points**, 6 points from passing <@${others[12]}>.`;
    const top = await ada.slash('leaderboard');
    expect(textOf(top)).toContain(place);
    expect(textOf(await ada.press(top, 'Lower'))).toContain(place);
  });

  it('does not show who hid, and gives them no place', async () => {
    const top = await ada.slash('leaderboard');
    const middle = await ada.press(top, 'Lower');
    const last = await ada.press(middle, 'Lower');
    expect([top, middle, last].map(textOf).join('\n')).not.toContain(hidden);
  });

  it('tells a member without points how to get some', async () => {
    const top = await grace.slash('leaderboard');
    expect(textOf(top)).toContain('You have no points here yet. A `/quiz` takes two minutes.');
    expect(textOf(await grace.press(top, 'Find me'))).toContain('You have no points on this board yet.');
  });

  it('names nobody who did not agree, where the server wants it so', async () => {
    await database.guilds.save(GUILD, { boardNames: false }, new Date());
    const board = textOf(await grace.slash('leaderboard'));
    expect(board).toContain('🥇 a member · 300\n🥈 a member · 290\n');
    expect(board).not.toContain('<@');
    const own = await ada.press(await ada.slash('leaderboard'), 'Find me');
    expect(own.ephemeral).toBe(true);
    expect(textOf(own)).toContain(`\`14\` **<@${ada.id}> · 175**`);
    expect(textOf(own)).toContain('6 points from passing a member.');
    if (first !== undefined) await database.privacy.list(first, GUILD, 'named');
    expect(textOf(await grace.slash('leaderboard'))).toContain(`🥇 <@${first}> · 300\n🥈 a member · 290\n`);
  });
});

describe('/profile', () => {
  it('shows the streak, and why it changed, page by page', async () => {
    const linus = await quorum.member('Linus');
    const owner = { guildId: GUILD, userId: UserId.parse(linus.id) };
    const days = 'aaaaaaasmma';
    await giveChallenges(postgres.url, GUILD, days);
    for (const [n, letter] of [...days].entries()) {
      if (letter === 'a') await database.streaks.answered(owner, dateOf(n), onDay(n));
    }
    const profile = await linus.slash('profile');
    expect(textOf(profile)).toContain(
      'Daily streak\n🔥 **1 day** · longest 7 days\n❄️ 0 freezes held, next in 6 answers',
    );
    const history = await linus.press(profile, 'Streak history');
    expect(history.ephemeral).toBe(true);
    expect(textOf(history)).toContain(
      [
        'Your streak: 1 day',
        '**Thu 12 Mar** ✅ answered: 1 day',
        '**Wed 11 Mar** ❌ missed, and no freeze left: 7 days ended',
        '**Tue 10 Mar** ❄️ missed: freeze used, 0 left',
        '**Mon 9 Mar** 🛟 the bot had no challenge for you: your streak is safe',
        '**Sun 8 Mar** ✅ answered: 7 days · ❄️ freeze earned, 1 held',
      ].join('\n'),
    );
    const older = await linus.press(history, 'Older');
    expect(textOf(older)).toContain('Your streak: 1 day\n**Mon 2 Mar** ✅ answered: 1 day\n');
    expect(textOf(await linus.press(older, 'Newer'))).toBe(textOf(history));
  });
});
