import { z } from 'zod';
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { Challenge } from '../../domain/daily/challenge.ts';
import { REST_DAYS } from '../../domain/daily/plan.ts';
import { type PastChallenge, Task } from '../../domain/daily/task.ts';
import { type ChannelId, GuildId, type MessageId } from '../../domain/ids.ts';
import type { Claim, PostKey } from '../../domain/posting/claim.ts';
import { type DueGuild, type Plan, TOO_LATE } from '../../domain/posting/plan.ts';
import { GRACE_MS } from '../../domain/schedule.ts';
import { DateColumn, toDateColumn } from '../date-column.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { GuildRow } from '../guild-row.ts';
import { orUnavailable } from '../unavailable.ts';
import { ClaimRow, claimDue } from './claim-sql.ts';
import { keepExtra, keepPlans } from './plan-sql.ts';

const DueRow = z.intersection(z.object({ guildId: GuildId }), GuildRow);
const PastRow = z
  .object({ guildId: GuildId, localDate: DateColumn, task: Task, answered: z.int(), answeredRight: z.int() })
  .transform(({ guildId, localDate: date, task, answered, answeredRight: right }) => ({
    guildId,
    challenge: { date, task, answered, right },
  }));
const ChallengeRow = z
  .object({
    guildId: GuildId,
    localDate: DateColumn,
    task: Task,
    closesAt: z.date(),
    status: z.enum(['planned', 'posted', 'closed']),
  })
  .transform(
    ({ localDate: date, status, ...plain }): Challenge => ({ ...plain, date, open: status !== 'closed' }),
  );
const MovedRow = z.tuple([z.object({ moved: z.int() })]);

export type Challenges = ReturnType<typeof createChallenges>;

/**
 * The posts of every server: planned when they are due, claimed by one process at a time, and recorded once they are
 * on Discord. Their key is unique, so whatever is repeated or raced for happens once.
 */
export function createChallenges(prisma: PrismaClient) {
  async function pastOf(
    guildIds: readonly GuildId[],
    before: LocalDate,
  ): Promise<Map<GuildId, PastChallenge[]>> {
    const rows = await prisma.challenge.findMany({
      where: {
        guildId: { in: [...guildIds] },
        kind: 'challenge',
        localDate: { gte: toDateColumn(addDays(before, -REST_DAYS)) },
        task: { not: Prisma.DbNull },
      },
      select: { guildId: true, localDate: true, task: true, answered: true, answeredRight: true },
      orderBy: { localDate: 'asc' },
    });
    const past = new Map(guildIds.map((id): [GuildId, PastChallenge[]] => [id, []]));
    for (const { guildId, challenge } of z.array(PastRow).parse(rows)) past.get(guildId)?.push(challenge);
    return past;
  }

  return {
    /** Servers whose time has come, the longest overdue first. */
    due: (now: Date, limit: number): Promise<DueGuild[]> =>
      orUnavailable(async () => {
        const rows = await prisma.guildSettings.findMany({
          where: { nextDueAt: { lte: now } },
          orderBy: [{ nextDueAt: 'asc' }, { guildId: 'asc' }],
          take: limit,
        });
        const guilds = z
          .array(DueRow)
          .parse(rows)
          .flatMap(({ guildId, settings, schedule: { next } }) =>
            next === null ? [] : [{ guildId, settings, due: next }],
          );
        const earliest = guilds.map(({ due }) => due.date).sort()[0];
        if (earliest === undefined) return [];
        const past = await pastOf(
          guilds.map(({ guildId }) => guildId),
          earliest,
        );
        return guilds.map((guild) => ({ ...guild, past: past.get(guild.guildId) ?? [] }));
      }),

    /** The challenges of a server in the 90 days before a date, the latest last. */
    past: (guildId: GuildId, before: LocalDate): Promise<readonly PastChallenge[]> =>
      orUnavailable(async () => (await pastOf([guildId], before)).get(guildId) ?? []),

    /** The challenge of a day, from when it may be on Discord; null for none. */
    find: (guildId: GuildId, date: LocalDate): Promise<Challenge | null> =>
      orUnavailable(async () => {
        const row = await prisma.challenge.findFirst({
          where: { guildId, kind: 'challenge', localDate: toDateColumn(date), status: { not: 'skipped' } },
        });
        return row && ChallengeRow.parse(row);
      }),

    /** The challenge that a server was posted last; null for none. */
    latest: (guildId: GuildId): Promise<Challenge | null> =>
      orUnavailable(async () => {
        const row = await prisma.challenge.findFirst({
          where: { guildId, kind: 'challenge', status: { in: ['posted', 'closed'] } },
          orderBy: { localDate: 'desc' },
        });
        return row && ChallengeRow.parse(row);
      }),

    /** Keeps the plans of servers that are still where they were read, and moves those on. Returns how many. */
    plan: (plans: readonly Plan[]): Promise<number> =>
      orUnavailable(async () => MovedRow.parse(await prisma.$queryRaw(keepPlans(plans)))[0].moved),

    /** Plans a day out of turn, also one that was skipped. False when it has its challenge already. */
    planExtra: (plan: Plan): Promise<boolean> =>
      orUnavailable(async () => (await prisma.$executeRaw(keepExtra(plan))) === 1),

    /** Takes posts that are due, each with the turn at which to send it. Nobody else gets them for a while. */
    claim: (now: Date, limit: number): Promise<Claim[]> =>
      orUnavailable(async () => z.array(ClaimRow).parse(await prisma.$queryRaw(claimDue(now, limit)))),

    /** The post is on Discord. Null: it was, and somebody has deleted it. */
    recordPosted: (key: PostKey, channelId: ChannelId, messageId: MessageId | null): Promise<void> =>
      orUnavailable(async () => {
        const data = { status: 'posted', channelId, messageId, reason: null } as const;
        await prisma.challenge.updateMany({ where: { ...columns(key), status: 'planned' }, data });
      }),

    /** Lets others have the post after `waitMs`. Where the claim has run out meanwhile, it is theirs already. */
    release: (claim: Claim, waitMs: number): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE challenges SET free_at = clock_timestamp() + ${waitMs}::float8 * interval '1 millisecond'
          WHERE ${isClaim(claim)}`;
      }),

    /** Discord has turned the post away unread, so the attempt does not count. It is free again after `waitMs`. */
    postpone: (claim: Claim, waitMs: number): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE challenges SET attempts = attempts - 1,
            free_at = clock_timestamp() + ${waitMs}::float8 * interval '1 millisecond'
          WHERE ${isClaim(claim)}`;
      }),

    /** The channel will not have the post, so nothing of it is on Discord. It is free again once the pause is over. */
    recordRefused: (claim: Claim, reason: string): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE challenges SET free_at = clock_timestamp(), attempts = 0, reason = ${reason}
          WHERE ${isClaim(claim)}`;
      }),

    /** Something else is asked than was planned. */
    replan: (claim: Claim, task: Task): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE challenges SET task = ${JSON.stringify(task)}::jsonb WHERE ${isClaim(claim)}`;
      }),

    /** A challenge that was closed without having been there to answer all the time costs nobody a streak. */
    excuse: ({ guildId, date }: PostKey, reason: string): Promise<void> =>
      orUnavailable(async () => {
        await prisma.challenge.updateMany({
          where: { ...columns({ guildId, kind: 'challenge', date }), status: 'closed' },
          data: { status: 'skipped', reason },
        });
      }),

    /** The post is too late, and it is not on Discord. */
    skip: (claim: Claim, reason: string): Promise<void> =>
      orUnavailable(async () => {
        await prisma.$executeRaw`
          UPDATE challenges SET status = 'skipped', reason = coalesce(reason, ${reason}) WHERE ${isClaim(claim)}`;
      }),

    /** Skips what is too late and was never begun. What was begun has to be looked for first. Returns how many. */
    skipLate: (now: Date): Promise<number> =>
      orUnavailable(
        () => prisma.$executeRaw`
          UPDATE challenges SET status = 'skipped', reason = coalesce(reason, ${TOO_LATE})
          WHERE status = 'planned' AND attempts = 0 AND post_until <= ${now}::timestamptz(3)`,
      ),

    /** Closes challenges whose time is over, counts how they were answered, and plans their recaps. Returns how many. */
    closeDue: (now: Date): Promise<number> =>
      orUnavailable(
        () => prisma.$executeRaw`
          WITH over AS (
            SELECT guild_id, kind, local_date FROM challenges
            WHERE kind = 'challenge' AND status = 'posted' AND closes_at <= ${now}::timestamptz(3)
            FOR UPDATE SKIP LOCKED
          ), closed AS (
            UPDATE challenges AS post
            SET status = 'closed', answered = tally.answered, answered_right = tally.answered_right
            FROM over CROSS JOIN LATERAL (
              SELECT count(*) AS answered, count(*) FILTER (WHERE correct) AS answered_right
              FROM challenge_answers
              WHERE guild_id = over.guild_id AND local_date = over.local_date
            ) AS tally
            WHERE (post.guild_id, post.kind, post.local_date) = (over.guild_id, over.kind, over.local_date)
            RETURNING post.*
          )
          INSERT INTO challenges (guild_id, kind, local_date, status, task, due_at, post_until, closes_at)
          SELECT guild_id, 'recap', local_date, 'planned', task, closes_at,
            closes_at + ${GRACE_MS}::int * interval '1 millisecond', closes_at
          FROM closed ON CONFLICT (guild_id, kind, local_date) DO NOTHING`,
      ),
  };
}

const columns = ({ guildId, kind, date }: PostKey) => ({ guildId, kind, localDate: toDateColumn(date) });

/** The attempt tells a claim from a later one on the same post. */
const isClaim = ({ guildId, kind, date, attempt }: Claim) => Prisma.sql`
  guild_id = ${guildId} AND kind = ${kind}::post_kind AND local_date = ${date}::date
  AND status = 'planned' AND attempts = ${attempt}`;
