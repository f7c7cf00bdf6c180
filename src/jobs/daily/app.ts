import type { App } from '../../app.ts';

/** What the daily challenge needs of the app. */
export type DailyApp = Pick<
  App,
  'challenges' | 'challengeAnswers' | 'guilds' | 'channels' | 'library' | 'log'
>;
