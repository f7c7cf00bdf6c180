import type { ChannelId, UserId } from '../domain/ids.ts';
import { DatabaseUnavailable } from './errors.ts';
import type { PrismaClient } from './generated/client.ts';
import { inTime } from './in-time.ts';
import { orUnavailable } from './unavailable.ts';

/** Who asked, and where. */
export interface Asker {
  readonly userId: UserId;
  readonly channelId: ChannelId;
}

export type AskedQuestions = ReturnType<typeof createAskedQuestions>;

/** A question can be answered without the one before, so nobody waits longer than this for it, in ms. */
const PATIENCE_MS = 1_500;

/** The last question of each member in each channel. */
export function createAskedQuestions(prisma: PrismaClient) {
  return {
    /** The one asked from `since` on and before `at`; null without one, and while the database is away. */
    last: ({ userId, channelId }: Asker, since: Date, at: Date): Promise<string | null> =>
      orElse(null, async () => {
        const row = await prisma.askedQuestion.findUnique({
          where: { userId_channelId: { userId, channelId }, askedAt: { gte: since, lt: at } },
        });
        return row?.question ?? null;
      }),

    /** Keeps a question in place of an earlier one; not while the database is away. */
    remember: ({ userId, channelId }: Asker, question: string, at: Date): Promise<void> =>
      orElse(undefined, async () => {
        await prisma.$executeRaw`
          INSERT INTO asked_questions AS kept (user_id, channel_id, question, asked_at)
          VALUES (${userId}, ${channelId}, ${question}, ${at}::timestamptz(3))
          ON CONFLICT (user_id, channel_id) DO UPDATE
          SET question = excluded.question, asked_at = excluded.asked_at
          WHERE kept.asked_at <= excluded.asked_at`;
      }),

    /** Forgets what was asked earlier. Returns how many. */
    forget: (before: Date): Promise<number> =>
      orUnavailable(async () => {
        const { count } = await prisma.askedQuestion.deleteMany({ where: { askedAt: { lt: before } } });
        return count;
      }),
  };
}

async function orElse<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await inTime(orUnavailable(work), PATIENCE_MS, otherwise);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return otherwise;
    throw error;
  }
}
