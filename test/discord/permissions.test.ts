import { type APIOverwrite, PermissionFlagsBits as P, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { missingFor, permissionsIn, type Standing } from '../../src/discord/permissions.ts';

const ALL = P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory;
const [GUILD, BOT_ROLE, OTHER_ROLE, BOT] = ['1', '2', '3', '4'];

const on = (id: string, { allow = 0n, deny = 0n }, type: 0 | 1 = 0): APIOverwrite => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});

const standing = (everyone: bigint, ofBot: bigint, overwrites: APIOverwrite[] = []): Standing => ({
  guildId: GUILD,
  ownerId: '9',
  userId: BOT,
  memberRoles: [BOT_ROLE],
  roles: [
    { id: GUILD, permissions: everyone.toString() },
    { id: BOT_ROLE, permissions: ofBot.toString() },
    { id: OTHER_ROLE, permissions: PermissionsBitField.All.toString() },
  ],
  overwrites,
});

const missing = (one: Standing) => missingFor(permissionsIn(one), false);

describe('what the bot lacks in a channel', () => {
  it.each<[string, Standing, string[]]>([
    ['nothing, with all of it', standing(ALL, 0n), []],
    ['nothing, with a part from each role', standing(P.ViewChannel, ALL & ~P.ViewChannel), []],
    ['nothing, as an administrator', standing(0n, P.Administrator, [on(BOT, { deny: ALL }, 1)]), []],
    ['nothing, as the owner', { ...standing(0n, 0n), ownerId: BOT }, []],
    ['what no role gives', standing(ALL & ~P.AttachFiles, 0n), ['Attach Files']],
    [
      'what the channel denies everyone',
      standing(ALL, 0n, [on(GUILD, { deny: P.SendMessages })]),
      ['Send Messages'],
    ],
    [
      'nothing, when its role may what everyone may not',
      standing(ALL, 0n, [on(GUILD, { deny: P.SendMessages }), on(BOT_ROLE, { allow: P.SendMessages })]),
      [],
    ],
    [
      'what itself is denied, whatever its role may',
      standing(ALL, 0n, [on(BOT, { deny: P.ViewChannel }, 1), on(BOT_ROLE, { allow: P.ViewChannel })]),
      ['View Channel'],
    ],
    ['nothing of a role it does not have', standing(ALL, 0n, [on(OTHER_ROLE, { deny: ALL })]), []],
    [
      'everything at once, in the order of the settings',
      standing(0n, 0n),
      ['View Channel', 'Send Messages', 'Embed Links', 'Attach Files', 'Read Message History'],
    ],
  ])('is %s', (_what, given, expected) => expect(missing(given)).toEqual(expected));

  it('is the right to write in threads, in a thread', () => {
    expect(missingFor(ALL, true)).toEqual(['Send Messages in Threads']);
    expect(missingFor(ALL | P.SendMessagesInThreads, true)).toEqual([]);
  });
});
