import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ShownMessage } from '../../playground/protocol.ts';
import type { Member } from '../support/member.ts';
import { outcomeOf, shownIn } from '../support/outcome.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';
import { View } from '../support/view.ts';

const SLOWLY = { timeout: PATIENCE_MS, interval: 200 };

let quorum: RunningQuorum;
let ada: Member;

beforeAll(async () => {
  quorum = await runQuorum();
  ada = await quorum.member('Ada');
});
afterAll(() => quorum.stop());

const daily = (values: Record<string, string>) => ada.slash('settings daily', values);
const channel = () => ada.channelId('daily-challenge');

/** The posts that a screen announces: the local time that it says, and the instant of its timestamp. */
const postsOn = (screen: ShownMessage) =>
  [...textOf(screen).matchAll(/\*\*(\w{3} \d+ \w+, \d\d:\d\d)\*\*\n-# For you: <t:(\d+):F>/g)].map(
    ([, label = '', seconds]) => ({ label, at: new Date(Number(seconds) * 1000) }),
  );

const idOf = (member: Member, command: string): string =>
  member.commands.find(({ name }) => name === command)?.id ?? '';

/** What a clock in the zone shows at an instant, as the screen writes it. */
function clockIn(timeZone: string, at: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.format(at).replace(',', '')}, ${time.format(at)}`;
}

describe('an organiser', () => {
  it('sees how to begin on a server that nobody has set up', async () => {
    const screen = await ada.slash('settings show');
    expect(screen.ephemeral).toBe(true);
    expect(textOf(screen)).toContain('Daily challenge: off');
    expect(textOf(screen)).toContain('`/settings daily channel: #daily-challenge time: 09:00 zone: Berlin`');
    const on = await ada.choose(screen, 'Channel for the daily challenge', [channel()]);
    expect(textOf(on)).toContain(`Daily challenge: on\n<#${channel()}>, every day at **09:00**\nUTC ·`);
    expect(textOf(await ada.press(on, 'Turn off'))).toContain('Daily challenge: off');
  });

  it('sets up the challenge in one line, and reads when the next three come', async () => {
    const screen = await daily({ channel: channel(), time: '9 am', zone: 'new york', days: 'Mon-Fri' });
    expect(textOf(screen)).toContain(`<#${channel()}>, Monday to Friday at **09:00**\nAmerica/New York · `);
    const posts = postsOn(screen);
    expect(posts).toHaveLength(3);
    for (const { label, at } of posts) expect(label).toBe(clockIn('America/New_York', at));
    expect(posts.every(({ label }) => /^(Mon|Tue|Wed|Thu|Fri) .*, 09:00$/.test(label))).toBe(true);
    expect(posts[0]?.at.getTime()).toBeGreaterThan(Date.now());
  });

  it('changes one thing at a time, and everything else stays', async () => {
    await daily({ channel: channel(), time: '18:30', zone: 'Europe/Berlin', days: 'every day' });
    const crew = ada.roleId('Daily crew');
    await daily({ about: 'chapter:caching', difficulty: 'hard' });
    const screen = textOf(await daily({ mention: crew }));
    expect(screen).toContain('every day at **18:30**\nEurope/Berlin');
    expect(screen).toContain('About: **Caching**\nDifficulty: **hard**\n');
    expect(screen).toContain(`Mentions: <@&${crew}>`);
    const lifted = textOf(await daily({ about: 'everything', difficulty: 'results' }));
    expect(lifted).toContain('About: **Everything**\nDifficulty: **follows your results**\n');
  });

  it('changes days, difficulty, role, topics and names with menus and buttons', async () => {
    const menus = await ada.press(await daily({ channel: channel() }), 'Change');
    await ada.choose(menus, 'Days', ['Saturday', 'Sunday']);
    await ada.choose(menus, 'settings:difficulty', ['Always easy']);
    await ada.choose(menus, 'settings:role', []);
    const named = await ada.press(menus, 'Boards: hide names');
    const topics = await ada.press(named, 'Topics');
    const chosen = await ada.choose(topics, 'settings:chapters:0', ['Caching']);
    const done = await ada.press(chosen, 'Done');
    const screen = textOf(done);
    expect(screen).toContain('Saturdays and Sundays at');
    expect(screen).toContain(
      'About: **Caching**\nDifficulty: **easy**\nMentions: **nobody**\nLeaderboard: **names only those who agree**',
    );
    const again = await ada.press(await ada.press(done, 'Change'), 'Topics');
    const everything = await ada.press(again, 'Everything');
    expect(textOf(await ada.press(everything, 'Done'))).toContain('About: **Everything**');
  });

  it('changes time and zone in a form', async () => {
    const menus = await ada.press(await daily({ channel: channel() }), 'Change');
    const form = await ada.pressForModal(menus, 'Time and zone');
    const screen = await ada.fillModal(form, {
      'Time, by the clock of the server': '7:45',
      'City, or name of the time zone': 'Kathmandu',
    });
    expect(textOf(screen)).toContain('at **07:45**\nAsia/Kathmandu');
  });

  it.each([
    [{ time: 'noon-ish' }, '“noon-ish” is not a time of day. Write it like 09:00, 18:30 or 9 pm.'],
    [{ zone: 'united states' }, 'does not name one time zone. It could be'],
    [{ zone: 'zzz' }, 'Type a city, such as Berlin, and pick from the list.'],
    [{ days: 'someday' }, 'are not days of the week. Write them like Mon-Fri, or Tue and Thu.'],
    [{ about: 'zzzz' }, 'There is no topic or chapter by that name.'],
  ])('is told how to write what cannot be read: %o', async (values, words) => {
    expect(textOf(await daily({ channel: channel(), ...values }))).toContain(words);
  });

  it('is told of a scope that is too small for nothing to come again', async () => {
    const small = textOf(await daily({ channel: channel(), about: 'cache-stampede' }));
    expect(small).toMatch(/It holds \d+ challenges, not enough for 90 days: then the oldest come again\./);
    expect(textOf(await daily({ about: 'everything' }))).not.toContain('not enough');
  });

  it('cannot have everyone mentioned', async () => {
    const refused = await daily({ mention: ada.roleId('@everyone') });
    expect(textOf(refused)).toContain('The daily challenge never mentions everyone.');
  });

  it.each([
    ['new york', /^America\/New York · \d\d:\d\d now \(UTC-[45]\)$/],
    ['india', /^Asia\/Kolkata · \d\d:\d\d now \(UTC\+5:30\)$/],
    ['', /^UTC · \d\d:\d\d now$/],
  ])('finds a time zone by "%s", with its present time', async (typed, label) => {
    const [first] = await ada.autocomplete('settings daily', 'zone', typed);
    expect(first?.name).toMatch(label);
  });
});

describe('a challenge out of turn', () => {
  it('is shown as an example to the organiser alone', async () => {
    const example = await ada.press(await daily({ channel: channel() }), 'Preview');
    expect(example.ephemeral).toBe(true);
    expect(textOf(example)).toContain(
      'An example of what is posted; members get another one.\nDaily challenge · ',
    );
    expect(buttonsOf(example)).toEqual([]);
  });

  it('is posted once a day, after a pause with its reason, and the next one comes on a later day', async () => {
    const screen = await daily({ channel: channel(), time: '23:59', zone: 'UTC', days: 'every day' });
    const answer = await ada.press(screen, 'Post now');
    expect(textOf(answer)).toBe(`Today’s challenge comes to <#${channel()}> within a minute.`);
    expect(textOf(await ada.press(screen, 'Post now'))).toContain('There is one a day.');
    const [next] = postsOn(await ada.slash('settings show'));
    expect(next?.at.toISOString().slice(0, 10)).not.toBe(new Date().toISOString().slice(0, 10));
    await ada.denyBot('daily-challenge', PermissionFlagsBits.SendMessages);
    await quorum.restart();
    const paused = await vi.waitFor(async () => {
      const shown = await ada.slash('settings show');
      expect(textOf(shown)).toContain('Daily challenge: paused');
      return shown;
    }, SLOWLY);
    expect(textOf(paused)).toMatch(/⚠️ Not posting\n.+\nNext try <t:\d+:R>\./);
    await ada.denyBot('daily-challenge', 0n);
    expect(textOf(await ada.press(paused, 'Try again'))).toContain('Daily challenge: on');
    await quorum.restart();
    const posted = await vi.waitFor(() => {
      const [first, ...others] = ada.messages('daily-challenge');
      if (first === undefined) throw new Error('nothing was posted');
      return { first, others };
    }, SLOWLY);
    expect(textOf(posted.first)).toContain('Daily challenge · ');
    expect(posted.others).toEqual([]);
  });
});

describe('a channel that the bot may not use', () => {
  it('is told with what is missing and how to grant it, until that is done', async () => {
    await ada.denyBot('daily-challenge', PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks);
    const screen = await daily({ channel: channel() });
    expect(textOf(screen)).toContain('Daily challenge: cannot post yet');
    expect(textOf(screen)).toContain('⚠️ Missing: Send Messages, Embed Links');
    expect(textOf(screen)).toContain('3. Allow **Send Messages**, **Embed Links**.');
    await ada.denyBot('daily-challenge', 0n);
    const mended = await ada.press(screen, 'Check again');
    expect(textOf(mended)).not.toContain('⚠️');
    expect(buttonsOf(mended)).not.toContain('Check again');
  });
});

describe('a member who does not manage the server', () => {
  it('is not offered the command', async () => {
    const grace = await quorum.member('Grace');
    expect(grace.commands.map(({ name }) => name)).not.toContain('settings');
    expect(ada.commands.map(({ name }) => name)).toContain('settings');
  });

  it('is refused even where the server grants the command to everybody', async () => {
    const view = await View.open(quorum.playground.url);
    const [grace, commandId] = [await quorum.member('Grace'), idOf(ada, 'settings')];
    view.send({ type: 'act-as', memberId: grace.id });
    const show = [{ name: 'show', type: ApplicationCommandOptionType.Subcommand, options: [] }];
    const request = { type: 'slash', channelId: channel(), commandId, options: show } as const;
    const refused = shownIn(await outcomeOf(view, request, '1', 'a refusal'));
    await view.close();
    expect(textOf(refused)).toBe(
      'Only those who may manage the server can change its settings. Ask one of them.',
    );
  });
});
