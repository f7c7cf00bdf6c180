import { type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord.js';

/** What a post needs of a channel, by the words that Discord's settings show. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const;

/** In a thread, the right to write has a name of its own. */
const NEEDED_IN_THREAD = NEEDED.map((needed) =>
  needed[0] === 'Send Messages'
    ? (['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads] as const)
    : needed,
);

export type PermissionName = (typeof NEEDED_IN_THREAD)[number][0] | (typeof NEEDED)[number][0];

/** A member with the roles and the channel overwrites that decide what they may do. Permissions are bit fields. */
export interface Standing {
  readonly guildId: string;
  readonly ownerId: string;
  readonly userId: string;
  readonly memberRoles: readonly string[];
  readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  /** Of the channel, or of a thread's parent. Discord has merged those of the category into them. */
  readonly overwrites: readonly APIOverwrite[];
}

const EVERYTHING = ~0n;

/**
 * The permissions of a member in a channel, as a bit field. Source: Discord's documentation, "Permission hierarchy":
 * roles add up; then the overwrites of @everyone, of the roles together, and of the member, each denying before it
 * allows. Owners and administrators may do everything. Without View Channel none of the others has an effect; they are
 * left in, to tell what is missing besides.
 */
export function permissionsIn(standing: Standing): bigint {
  const { guildId, ownerId, userId, memberRoles, roles, overwrites } = standing;
  const held = new Set([guildId, ...memberRoles]);
  const base = union(roles.filter(({ id }) => held.has(id)).map(({ permissions }) => permissions));
  if (userId === ownerId || (base & PermissionFlagsBits.Administrator) !== 0n) return EVERYTHING;
  const ofRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guildId);
  const layers = [
    overwrites.filter(({ id }) => id === guildId),
    ofRoles.filter(({ id }) => held.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  return layers.reduce(
    (so, layer) => (so & ~union(layer.map(({ deny }) => deny))) | union(layer.map(({ allow }) => allow)),
    base,
  );
}

/** What the permissions lack for a post, in the order in which an admin finds it. */
export function missingFor(permissions: bigint, inThread: boolean): PermissionName[] {
  const missing = (inThread ? NEEDED_IN_THREAD : NEEDED).filter(([, bit]) => (permissions & bit) === 0n);
  return missing.map(([name]) => name);
}

const union = (fields: readonly string[]): bigint => fields.reduce((sum, field) => sum | BigInt(field), 0n);
