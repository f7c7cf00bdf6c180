import { expect, it } from 'vitest';
import { ChannelId, RoleId, TopicId } from '../../src/domain/ids.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../src/domain/settings.ts';
import { someServer } from '../support/attempts.ts';
import { clock, day, zone } from '../support/calendar.ts';
import { skippedDays } from '../support/challenges.ts';
import { eachDatabase } from '../support/database.ts';

const channelId = ChannelId.parse('77');
const MORNING = new Date('2026-03-04T06:00:00Z');
const hoursLater = (hours: number): Date => new Date(MORNING.getTime() + hours * 3_600_000);

eachDatabase('settings of a server', (database, url) => {
  const guilds = () => database().guilds;

  it('are the defaults until somebody sets them', async () => {
    expect(await guilds().find(someServer())).toEqual({
      settings: DEFAULT_SETTINGS,
      schedule: { next: null, last: null },
    });
  });

  it('come back as they were saved', async () => {
    const server = someServer();
    const change: SettingsChange = {
      zone: zone('America/New_York'),
      time: clock('18:30'),
      weekdays: ['mon', 'fri'],
      channelId,
      scope: { topics: [TopicId.parse('cache-stampede')], chapters: [] },
      difficulty: 'hard',
      roleId: RoleId.parse('88'),
      boardNames: false,
    };
    const saved = await guilds().save(server, change, MORNING);
    expect(saved.settings).toEqual({ ...change, pause: null });
    expect(saved.schedule).toEqual({
      next: { date: '2026-03-06', at: new Date('2026-03-06T23:30:00Z') },
      last: null,
    });
    expect(await guilds().find(server)).toEqual(saved);
  });

  it('change one by one, also when two organisers change them at once', async () => {
    const server = someServer();
    const changes: SettingsChange[] = [{ time: clock('10:00') }, { channelId }, { weekdays: ['sun'] }];
    await Promise.all(changes.map((change) => guilds().save(server, change, MORNING)));
    const { settings, schedule } = await guilds().find(server);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, time: '10:00', channelId, weekdays: ['sun'] });
    expect(schedule.next?.at).toEqual(new Date('2026-03-08T10:00:00Z'));
  });

  it('have nothing due once the challenge is turned off', async () => {
    const server = someServer();
    await guilds().save(server, { channelId }, MORNING);
    const { schedule } = await guilds().save(server, { channelId: null }, MORNING);
    expect(schedule.next).toBeNull();
  });

  it('hold the day that a change of zone jumped over as done with', async () => {
    const server = someServer();
    await guilds().save(server, { channelId }, MORNING);
    const { schedule } = await guilds().save(server, { zone: zone('Pacific/Auckland') }, MORNING);
    expect(schedule).toEqual({
      last: '2026-03-04',
      next: { date: '2026-03-05', at: new Date('2026-03-04T20:00:00Z') },
    });
    expect(await skippedDays(url(), server)).toEqual(['2026-03-04']);
  });

  it('move on after a day that was posted out of turn', async () => {
    const server = someServer();
    await guilds().save(server, { channelId }, MORNING);
    const { schedule } = await guilds().doneWith(server, day('2026-03-04'), MORNING);
    expect(schedule).toEqual({
      last: '2026-03-04',
      next: { date: '2026-03-05', at: new Date('2026-03-05T09:00:00Z') },
    });
  });

  it('remember since when and why nothing is posted, until it works again or is changed', async () => {
    const server = someServer();
    await guilds().save(server, { channelId }, MORNING);
    const pause = { reason: 'The channel is gone.', since: MORNING, retryAt: hoursLater(1) };
    await guilds().pause(server, pause);
    await guilds().pause(server, { ...pause, since: hoursLater(1), retryAt: hoursLater(3) });
    const pauseNow = async () => (await guilds().find(server)).settings.pause;
    expect(await pauseNow()).toEqual({ ...pause, retryAt: hoursLater(3) });
    await guilds().resume(server);
    expect(await pauseNow()).toBeNull();
    await guilds().pause(server, pause);
    await guilds().save(server, { time: clock('11:00') }, MORNING);
    expect(await pauseNow()).toBeNull();
  });
});
