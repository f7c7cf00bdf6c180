import type { LocalDate, Weekday } from './calendar/local-date.ts';
import { WEEKDAYS } from './calendar/local-date.ts';
import { type TimeZone, UTC } from './calendar/time-zone.ts';
import { WallTime } from './calendar/wall-time.ts';
import type { ChannelId, ChapterId, RoleId, TopicId } from './ids.ts';
import type { Difficulty } from './library.ts';

/** What the challenges of a server are about; both empty means everything. */
export interface ChallengeScope {
  readonly topics: readonly TopicId[];
  readonly chapters: readonly ChapterId[];
}

/** Posting has stopped because Discord refused it. */
export interface Pause {
  /** A sentence for the organisers. */
  readonly reason: string;
  readonly since: Date;
  /** When it is worth trying again. */
  readonly retryAt: Date;
}

/** When a server wants its challenge. */
export interface Timetable {
  readonly zone: TimeZone;
  readonly time: WallTime;
  /** In any order. */
  readonly weekdays: readonly Weekday[];
  /** Null turns the daily challenge off. */
  readonly channelId: ChannelId | null;
}

/** How a server wants its daily challenge and its boards. */
export interface GuildSettings extends Timetable {
  readonly scope: ChallengeScope;
  /** Null follows the results of the server. */
  readonly difficulty: Difficulty | null;
  /** The role to mention with each challenge. */
  readonly roleId: RoleId | null;
  /** Whether the leaderboard names members who did not choose. */
  readonly boardNames: boolean;
  readonly pause: Pause | null;
}

/** What an organiser can set. */
export type SettingsChange = Partial<Omit<GuildSettings, 'pause'>>;

/** A server that nobody has set up: no challenge, and names on the board. */
export const DEFAULT_SETTINGS: GuildSettings = {
  zone: UTC,
  time: WallTime.parse('09:00'),
  weekdays: WEEKDAYS,
  channelId: null,
  scope: { topics: [], chapters: [] },
  difficulty: null,
  roleId: null,
  boardNames: true,
  pause: null,
};

/** A challenge to post: of which day of the server's calendar, and when. */
export interface Due {
  readonly date: LocalDate;
  readonly at: Date;
}

/** Where a server stands in its timetable. */
export interface Schedule {
  /** Null when the challenge is off. */
  readonly next: Due | null;
  /** The latest day that is done with, posted or skipped. Neither it nor an earlier one is ever due again. */
  readonly last: LocalDate | null;
}

/** A server's settings, and where it stands in its timetable. */
export interface Guild {
  readonly settings: GuildSettings;
  readonly schedule: Schedule;
}
