import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** Discord's 64-bit ids, kept as the decimal strings that the API sends. */
const snowflake = z.string().regex(/^\d{1,20}$/, 'a Discord id');

export const ChapterId = slug.brand('ChapterId');
export type ChapterId = z.infer<typeof ChapterId>;

export const TopicId = slug.brand('TopicId');
export type TopicId = z.infer<typeof TopicId>;

export const QuestionId = slug.brand('QuestionId');
export type QuestionId = z.infer<typeof QuestionId>;

export const SituationId = slug.brand('SituationId');
export type SituationId = z.infer<typeof SituationId>;

export const UserId = snowflake.brand('UserId');
export type UserId = z.infer<typeof UserId>;

export const GuildId = snowflake.brand('GuildId');
export type GuildId = z.infer<typeof GuildId>;

export const ChannelId = snowflake.brand('ChannelId');
export type ChannelId = z.infer<typeof ChannelId>;

export const RoleId = snowflake.brand('RoleId');
export type RoleId = z.infer<typeof RoleId>;

export const MessageId = snowflake.brand('MessageId');
export type MessageId = z.infer<typeof MessageId>;
