import { findZones, zoneNamed } from './calendar/find-zone.ts';
import { readWallTime } from './calendar/wall-time.ts';
import { readWeekdays } from './calendar/weekdays.ts';
import type { ChannelId, RoleId } from './ids.ts';
import type { Difficulty, Library } from './library.ts';
import { findScope, unknownScope } from './search/scopes.ts';
import type { TitleIndex } from './search/titles.ts';
import type { ChallengeScope, SettingsChange } from './settings.ts';

/** Settings as an organiser gives them; what is undefined stays as it is. */
export interface GivenSettings {
  readonly channel?: ChannelId | undefined;
  /** Null follows the results of the server. */
  readonly difficulty?: Difficulty | null | undefined;
  readonly mention?: RoleId | undefined;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly about?: string | undefined;
}

/** A part of the change, or a sentence that says what cannot be read and how to write it. */
type Read = { readonly change: SettingsChange } | { readonly problem: string };

/** What lifts the restriction to some topics. */
export const EVERYTHING = 'everything';

const READERS = {
  time: (typed: string): Read => {
    const time = readWallTime(typed);
    return time === null
      ? { problem: `“${typed}” is not a time of day. Write it like 09:00, 18:30 or 9 pm.` }
      : { change: { time } };
  },
  zone: (typed: string, { now }: World): Read => {
    const zone = zoneNamed(typed, now);
    if (zone !== null) return { change: { zone } };
    const nearest = findZones(typed, now).slice(0, 3).join(', ');
    const hint = nearest === '' ? 'Type a city, such as Berlin' : `It could be ${nearest}; type a city`;
    return { problem: `“${typed}” does not name one time zone. ${hint}, and pick from the list.` };
  },
  days: (typed: string): Read => {
    const weekdays = readWeekdays(typed);
    return weekdays === null
      ? { problem: `“${typed}” are not days of the week. Write them like Mon-Fri, or Tue and Thu.` }
      : { change: { weekdays } };
  },
  about: (typed: string, { library, titles }: World): Read => {
    if (typed.trim().toLowerCase() === EVERYTHING) return { change: { scope: scopeOf({}) } };
    const found = findScope(library, titles, typed);
    if (found.kind === 'unknown') return { problem: unknownScope(found.nearest) };
    const { scope } = found;
    return {
      change: {
        scope: scopeOf('topic' in scope ? { topics: [scope.topic] } : { chapters: [scope.chapter] }),
      },
    };
  },
};

interface World {
  readonly library: Library;
  readonly titles: TitleIndex;
  readonly now: Date;
}

const scopeOf = (scope: Partial<ChallengeScope>): ChallengeScope => ({ topics: [], chapters: [], ...scope });

/** Reads all that was given; of several things that cannot be read, the first is told. */
export function readSettings(given: GivenSettings, world: World): Read {
  const names = ['time', 'zone', 'days', 'about'] as const;
  const reads = names.flatMap((name) => {
    const text = given[name];
    return text === undefined ? [] : [READERS[name](text, world)];
  });
  const failed = reads.find((read) => 'problem' in read);
  if (failed !== undefined) return failed;
  const changes = reads.map((read) => ('change' in read ? read.change : {}));
  return { change: Object.assign(chosen(given), ...changes) };
}

const chosen = ({ channel, difficulty, mention }: GivenSettings): SettingsChange => ({
  ...(channel === undefined ? {} : { channelId: channel }),
  ...(difficulty === undefined ? {} : { difficulty }),
  ...(mention === undefined ? {} : { roleId: mention }),
});
