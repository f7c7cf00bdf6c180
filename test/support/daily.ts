import { startPlayground } from '../../playground/server/start.ts';
import type { Database } from '../../src/db/connect.ts';
import { type Channels, createChannels } from '../../src/discord/channels.ts';
import { WallTime } from '../../src/domain/calendar/wall-time.ts';
import { ChannelId, GuildId } from '../../src/domain/ids.ts';
import { libraryOf, questionsOf, topic } from './library.ts';
import { connectMember } from './member.ts';
import { logBook } from './runtime.ts';

/** When the servers of these tests get their first challenge. */
export const DUE = new Date('2026-03-02T09:00:00Z');
export const hoursAfterDue = (hours: number): Date => new Date(DUE.getTime() + hours * 3_600_000);

export const LIBRARY = libraryOf(
  topic('ttl', { questions: questionsOf('ttl', 'easy', 'medium', 'hard', 'easy', 'medium', 'hard') }),
);

export interface Server {
  readonly guildId: GuildId;
  readonly channelId: ChannelId;
}

const HOME = 1191000000000000000n;

/** The n-th of the playground's servers, with its channel `general`. Number 0 is the one that people see. */
export function serverAt(n: number): Server {
  const id = HOME + (BigInt(n) << 22n);
  return { guildId: GuildId.parse(String(id)), channelId: ChannelId.parse(String(id + 10n)) };
}

export const servers = (count: number): Server[] => Array.from({ length: count }, (_, n) => serverAt(n));

/** Sets the servers up, so that their first challenge is due at `DUE`. */
export async function setUp({ guilds }: Database, all: readonly Server[]): Promise<void> {
  const time = WallTime.parse('09:00');
  for (const { guildId, channelId } of all)
    await guilds.save(guildId, { time, channelId }, hoursAfterDue(-1));
}

export type DailyDiscord = Awaited<ReturnType<typeof startDailyDiscord>>;

/** Discord with so many servers, and what is to be seen in them. */
export async function startDailyDiscord(guilds: number) {
  const playground = await startPlayground({
    port: 0,
    dataDir: null,
    pageDir: null,
    guilds,
    rateLimits: false,
  });
  async function messagesIn({ channelId }: Server): Promise<number> {
    const response = await fetch(`${playground.apiUrl}/v10/channels/${channelId}/messages?limit=100`, {
      headers: { Authorization: `Bot ${playground.token}` },
    });
    const messages: unknown = await response.json();
    return Array.isArray(messages) ? messages.length : Number.NaN;
  }
  return {
    ...playground,
    messagesIn,
    /** How often a bot has tried to post in a channel. */
    async attemptsIn({ channelId }: Server): Promise<number> {
      const member = await connectMember(playground.url);
      await member.close();
      return member.calls.filter(({ title }) => title === `POST /channels/${channelId}/messages`).length;
    },
  };
}

/** All that one process of the bot posts with. */
export function posterOn(
  { challenges, challengeAnswers, guilds }: Database,
  discord: DailyDiscord,
  library = LIBRARY,
) {
  const { log, lines } = logBook();
  const channels: Channels = createChannels(discord);
  return { challenges, challengeAnswers, guilds, channels, library, log, lines };
}
