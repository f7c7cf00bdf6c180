import type { Logger } from 'pino';
import type { Database } from './db/connect.ts';
import type { Avatars } from './discord/avatars.ts';
import type { Channels } from './discord/channels.ts';
import { commandsOf } from './discord/command.ts';
import type { LocalDate } from './domain/calendar/local-date.ts';
import { UTC } from './domain/calendar/time-zone.ts';
import { localDateAt } from './domain/calendar/zoned.ts';
import type { GuildId } from './domain/ids.ts';
import type { Library } from './domain/library.ts';
import type { Search } from './domain/search/answer.ts';
import type { TitleIndex } from './domain/search/titles.ts';
import type { Writer } from './llm/writer.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { CommandSummary } from './views/help.ts';

/** What commands and jobs work with. They reach content and database through it, and nothing else. */
export interface App {
  readonly library: Library;
  readonly titles: TitleIndex;
  readonly search: Search;
  /** Words answers with a language model; null where none is configured. */
  readonly writer: Writer | null;
  readonly quizzes: Database['quizzes'];
  readonly ledger: Database['ledger'];
  readonly scores: Database['scores'];
  readonly estimates: Database['estimates'];
  readonly guilds: Database['guilds'];
  readonly challenges: Database['challenges'];
  readonly streaks: Database['streaks'];
  readonly asked: Database['asked'];
  readonly challengeAnswers: Database['challengeAnswers'];
  /** Channels of Discord, to post in. */
  readonly channels: Channels;
  readonly boardUpkeep: Database['boardUpkeep'];
  readonly pictures: Pictures;
  /** Pictures that members have of themselves. */
  readonly avatars: Avatars;
  readonly privacy: Database['privacy'];
  /** What `/help` lists. */
  readonly commands: readonly CommandSummary[];
  readonly log: Logger;
}

/** What day an instant is in a server's zone; in UTC outside servers. */
export async function localDay(
  { guilds }: Pick<App, 'guilds'>,
  guildId: GuildId | null,
  at: Date,
): Promise<LocalDate> {
  const zone = guildId === null ? UTC : (await guilds.find(guildId)).settings.zone;
  return localDateAt(zone, at);
}

export type { Action } from './discord/custom-id.ts';

export const { defineCommand, on } = commandsOf<App>();
