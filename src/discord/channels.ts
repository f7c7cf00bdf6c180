import { RateLimitError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type ChannelId, type GuildId, MessageId, type RoleId } from '../domain/ids.ts';
import { countedBy, createInvalidAnswers, type InvalidAnswers } from './invalid-answers.ts';
import { type MessagePayload, messagePayload } from './payload.ts';
import { createPermissionCheck } from './permission-check.ts';
import type { PermissionName } from './permissions.ts';
import { channelRefusal, isUnknownMessage } from './refusals.ts';
import type { Message } from './reply.ts';

export type { PermissionName } from './permissions.ts';

export interface Post {
  readonly channelId: ChannelId;
  readonly message: Message;
  /** At most 25 characters, the same for the same post: of several within minutes, Discord shows one. */
  readonly nonce: string;
  /** The one role that is told; null for none. Nothing else in the message can ping. */
  readonly roleId: RoleId | null;
}

/** The channel cannot be used until somebody mends what the reason says. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/** Discord, or this client on its behalf, has turned the call away unread. It may come again after so many ms. */
export interface Limited {
  readonly kind: 'limited';
  readonly waitMs: number;
}

/** A failure on Discord's side or on the way: it may have worked or not. Worth trying again later. */
export interface Later {
  readonly kind: 'later';
  readonly error: unknown;
}

type Failure = Refused | Limited | Later;

/** The id is null when somebody has deleted the message already. */
export type PostOutcome = { readonly kind: 'posted'; readonly messageId: MessageId | null } | Failure;
export type EditOutcome = { readonly kind: 'edited' } | { readonly kind: 'gone' } | Failure;
export type FindOutcome =
  | { readonly kind: 'found'; readonly messageId: MessageId }
  | { readonly kind: 'absent' }
  | Failure;

/** What jobs and commands may do in channels, outside the answer to an interaction. */
export interface Channels {
  post(post: Post): Promise<PostOutcome>;
  edit(channelId: ChannelId, messageId: MessageId, message: Message): Promise<EditOutcome>;
  /**
   * Looks among the latest 50 messages of a channel for one by the bot with the custom ids of this one, which
   * have to tell it from every other. A message without any is never found.
   */
  find(channelId: ChannelId, message: Message): Promise<FindOutcome>;
  /**
   * What the bot still needs for its posts in a channel, by the words of Discord's settings; empty when all is well.
   * Throws a UserError when the channel is gone or Discord does not answer.
   */
  missingPermissions(guildId: GuildId, channelId: ChannelId): Promise<readonly PermissionName[]>;
  /** How long posting should hold, in ms: 0, unless Discord has refused so much lately that it might shut the bot out. */
  holdMs(): number;
}

export interface ChannelsOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** What Discord refused of the whole process; by default, of these calls alone. */
  readonly invalid?: InvalidAnswers;
}

/** A call that hangs longer than this counts as lost. */
const TIMEOUT_MS = 5_000;
const LOOKED_THROUGH = 50;

const Created = z.object({ id: MessageId });
const Row = z.object({ components: z.array(z.object({ custom_id: z.string().optional() })).default([]) });
const History = z.array(
  z.object({ id: MessageId, author: z.object({ id: z.string() }), components: z.array(Row).default([]) }),
);

/**
 * Has a REST client of its own, so that whatever waits here is not in the way of an interaction. It never waits for a
 * rate limit and never repeats a call: the caller's pace and leases do.
 */
export function createChannels({ token, apiUrl, invalid = createInvalidAnswers() }: ChannelsOptions) {
  const rest = new REST({
    ...countedBy(invalid),
    api: apiUrl,
    timeout: TIMEOUT_MS,
    retries: 0,
    rejectOnRateLimit: () => true,
  }).setToken(token);
  const permissions = createPermissionCheck(rest);

  return {
    post: ({ channelId, message, nonce, roleId }) =>
      settle<PostOutcome>(
        async () => {
          const { body, files } = announcing(messagePayload(message), roleId);
          const created = await rest.post(Routes.channelMessages(channelId), {
            body: { ...body, nonce, enforce_nonce: true },
            files,
          });
          return { kind: 'posted', messageId: Created.parse(created).id };
        },
        { kind: 'posted', messageId: null },
      ),

    edit: (channelId, messageId, message) =>
      settle<EditOutcome>(
        async () => {
          await rest.patch(Routes.channelMessage(channelId, messageId), messagePayload(message));
          return { kind: 'edited' };
        },
        { kind: 'gone' },
      ),

    find: (channelId, message) =>
      settle<FindOutcome>(
        async () => {
          const query = new URLSearchParams({ limit: String(LOOKED_THROUGH) });
          const [self, latest] = await Promise.all([
            permissions.self(),
            rest.get(Routes.channelMessages(channelId), { query }),
          ]);
          const wanted = customIds(z.array(Row).parse(message.components ?? []));
          const found = History.parse(latest).find(
            ({ author, components }) =>
              author.id === self && wanted !== '' && customIds(components) === wanted,
          );
          return found === undefined ? { kind: 'absent' } : { kind: 'found', messageId: found.id };
        },
        { kind: 'absent' },
      ),

    missingPermissions: permissions.missing,

    holdMs: () => invalid.holdMs(performance.now()),

    close: async () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  } satisfies Channels & { close(): Promise<void> };
}

/** Runs a call to Discord; a message that is not there (any more) has an outcome of its own. */
async function settle<Outcome>(
  call: () => Promise<Outcome>,
  whenUnknownMessage: Outcome,
): Promise<Outcome | Failure> {
  try {
    return await call();
  } catch (error) {
    if (isUnknownMessage(error)) return whenUnknownMessage;
    if (error instanceof RateLimitError) return { kind: 'limited', waitMs: error.retryAfter };
    const reason = channelRefusal(error);
    return reason === null ? { kind: 'later', error } : { kind: 'refused', reason };
  }
}

function announcing({ body, files }: MessagePayload, roleId: RoleId | null) {
  if (roleId === null) return { body, files };
  const content = `<@&${roleId}> ${body.content}`.trim();
  return { body: { ...body, content, allowed_mentions: { parse: [], roles: [roleId] } }, files };
}

/** The custom ids of all buttons and menus, in their order; empty without any. */
const customIds = (rows: readonly z.infer<typeof Row>[]): string =>
  rows.flatMap(({ components }) => components.flatMap((part) => part.custom_id ?? [])).join(' ');
