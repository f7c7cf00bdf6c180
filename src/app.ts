import type { Logger } from 'pino';
import type { Database } from './db/connect.ts';
import type { Channels } from './discord/channels.ts';
import { commandsOf } from './discord/command.ts';
import type { Library } from './domain/library.ts';
import type { TitleIndex } from './domain/search/titles.ts';
import type { CommandSummary } from './views/help.ts';

/** What commands and jobs work with. They reach content and database through it, and nothing else. */
export interface App {
  readonly library: Library;
  readonly titles: TitleIndex;
  readonly quizzes: Database['quizzes'];
  readonly scores: Database['scores'];
  readonly guilds: Database['guilds'];
  /** Channels of Discord, to post in. */
  readonly channels: Channels;
  /** What `/help` lists. */
  readonly commands: readonly CommandSummary[];
  readonly log: Logger;
}

export const { defineCommand, on } = commandsOf<App>();
