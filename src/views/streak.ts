import type { APIEmbedField } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import {
  DAYS_PER_FREEZE,
  freezesOf,
  MAX_FREEZES,
  type Streak,
  type StreakChange,
  type StreakHistory,
  untilNextFreeze,
} from '../domain/streak.ts';
import { streakPage } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { dayLabel } from './days.ts';
import { plural } from './words.ts';

export const STREAK_PAGE_SIZE = 10;

const days = (count: number): string => plural(count, 'day', 'days');

/** "🔥 **12 days** · longest 30 days", and the freezes held. */
export function streakField(streak: Streak): APIEmbedField {
  const missing = untilNextFreeze(streak);
  const next =
    missing === null ? 'as many as can be held' : `next in ${plural(missing, 'answer', 'answers')}`;
  return {
    name: 'Daily streak',
    value: [
      `🔥 **${days(streak.current)}** · longest ${days(streak.longest)}`,
      `❄️ ${plural(freezesOf(streak), 'freeze', 'freezes')} held, ${next}`,
    ].join('\n'),
  };
}

/** What changed a member's streak and why, the newest first; `page` counts from 0. */
export function streakView({ streak, changes, total }: StreakHistory, page: number): Message {
  const pages = Math.max(1, Math.ceil(total / STREAK_PAGE_SIZE));
  const lines = changes.map((change) => `**${dayLabel(change.date)}** ${reason(change)}`);
  return {
    embeds: [
      {
        color: COLOURS.score,
        title: `Your streak: ${days(streak.current)}`,
        description: lines.join('\n') || 'Nothing yet. Answer the daily challenge, and it begins.',
        footer: {
          text: `${DAYS_PER_FREEZE} answers earn a freeze, ${MAX_FREEZES} at most; it covers a day you miss · page ${page + 1} of ${pages}`,
        },
      },
    ],
    components: buttonRows([
      ...(page > 0 ? [button(streakPage.id({ page: page - 1 }), 'Newer')] : []),
      ...(page + 1 < pages ? [button(streakPage.id({ page: page + 1 }), 'Older')] : []),
    ]),
  };
}

/** Why a day changed a streak, or did not. */
function reason({ kind, before, after, freezes, earned }: StreakChange): string {
  switch (kind) {
    case 'answered':
      return `✅ answered: ${days(after)}${earned ? ` · ❄️ freeze earned, ${freezes} held` : ''}`;
    case 'frozen':
      return `❄️ missed: freeze used, ${freezes} left`;
    case 'protected':
      return '🛟 the bot had no challenge for you: your streak is safe';
    case 'ended':
      return `❌ missed, and no freeze left: ${days(before)} ended`;
  }
}
