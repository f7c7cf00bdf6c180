import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RestFault } from '../../playground/server/faults.ts';
import { type Playground, startPlayground } from '../../playground/server/start.ts';
import { type Channels, createChannels, type Post } from '../../src/discord/channels.ts';
import type { Message } from '../../src/discord/reply.ts';
import { ChannelId, GuildId, MessageId, RoleId } from '../../src/domain/ids.ts';
import { button, buttonRows } from '../../src/views/components.ts';
import { connectMember, type Member } from '../support/member.ts';

const SERVER = GuildId.parse('1191000000000000000');
const GENERAL = ChannelId.parse('1191000000000000010');
const NOWHERE = ChannelId.parse('999');
const ROLE = RoleId.parse('1191000000000000099');

let playground: Playground;
let channels: Channels & { close(): Promise<void> };
let ada: Member;

beforeAll(async () => {
  playground = await startPlayground({ port: 0, dataDir: null, pageDir: null, rateLimits: false });
  channels = createChannels(playground);
  ada = await connectMember(playground.url);
});
afterAll(async () => {
  await ada.close();
  await channels.close();
  await playground.close();
});
beforeEach(async () => {
  playground.faults.clear();
  await ada.denyBot('general', 0n);
});

let posts = 0;
const saying = (content: string): Message => ({
  embeds: [{ description: content }],
  components: buttonRows([button(`daily:answer:${content}`, 'Answer')]),
});
const postOf = (content: string, over: Partial<Post> = {}): Post => {
  posts += 1;
  return { channelId: GENERAL, message: saying(content), nonce: `nonce ${posts}`, roleId: null, ...over };
};
const seen = (content: string) =>
  ada.messages('general').filter(({ message }) => message.embeds[0]?.description === content);

/** Channels, and the answers of Discord that they count, by status. */
function counted() {
  const statuses: number[] = [];
  const invalid = { note: ({ status }: { status: number }) => void statuses.push(status), holdMs: () => 0 };
  return { statuses, channels: createChannels({ ...playground, invalid }) };
}

describe('a post', () => {
  it('is shown, and once when it is sent again with its nonce', async () => {
    const shown = ada.message('the post', ({ embeds }) => embeds[0]?.description === 'Monday');
    const post = postOf('Monday');
    const [first, again] = [await channels.post(post), await channels.post(post)];
    expect(first).toEqual({ kind: 'posted', messageId: (await shown).message.id });
    expect(again).toEqual(first);
    expect(seen('Monday')).toHaveLength(1);
  });

  it('tells the one role that it is for, and nobody else', async () => {
    const shown = ada.message('the post', ({ content }) => content.includes('Tuesday'));
    const message = { content: 'Tuesday @everyone <@1191000000000000001>' };
    await channels.post(postOf('', { message, roleId: ROLE }));
    expect((await shown).message).toMatchObject({
      content: `<@&${ROLE}> Tuesday @everyone <@1191000000000000001>`,
      mention_roles: [ROLE],
      mention_everyone: false,
      mentions: [],
    });
  });

  it('is counted by what Discord answers, refused or not', async () => {
    const { statuses, channels: counting } = counted();
    await counting.post(postOf('Wednesday'));
    await ada.denyBot('general', P.SendMessages);
    await counting.post(postOf('Thursday'));
    await counting.close();
    expect(statuses).toEqual([200, 403]);
  });

  it('that somebody deleted at once counts as posted', async () => {
    const fault = { kind: 'status', status: 404, body: { code: 10008, message: 'Unknown Message' } } as const;
    playground.faults.rest({ method: 'POST', path: '/messages' }, fault);
    expect(await channels.post(postOf('Gone'))).toEqual({ kind: 'posted', messageId: null });
  });

  it.each<[string, bigint, Partial<Post>, RegExp]>([
    ['may not see', P.ViewChannel, {}, /cannot see the channel.*View Channel/],
    ['may not write in', P.SendMessages, {}, /may not post.*Send Messages/],
    ['does not find', 0n, { channelId: NOWHERE }, /channel is gone/],
  ])('in a channel that the bot %s is refused, with what to do', async (_what, denied, over, reason) => {
    await ada.denyBot('general', denied);
    expect(await channels.post(postOf('Refused', over))).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });

  it.each<[string, RestFault]>([
    ['says 500', { kind: 'status', status: 500 }],
    [
      'does not take it',
      { kind: 'status', status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
    ],
    ['hangs up', { kind: 'refused' }],
  ])('is for later when Discord %s, and Discord is asked once', async (_what, fault) => {
    playground.faults.rest({ method: 'POST', path: '/messages' }, fault);
    expect(await channels.post(postOf('Later'))).toMatchObject({ kind: 'later', error: expect.any(Error) });
    expect(seen('Later')).toHaveLength(0);
  });

  it('that Discord turns away for its pace may come again, and says when', async () => {
    playground.faults.rest(
      { method: 'POST', path: '/messages' },
      { kind: 'rate-limited', retryAfterSeconds: 1 },
    );
    expect(await channels.post(postOf('Too many'))).toEqual({
      kind: 'limited',
      waitMs: expect.closeTo(1_000, -3),
    });
  });
});

describe('a look for an own message', () => {
  it('finds the one with the same buttons, whatever else it says now', async () => {
    const posted = await channels.post(postOf('Wednesday'));
    const message = { ...saying('Wednesday'), embeds: [{ description: 'In other words' }] };
    expect(await channels.find(GENERAL, message)).toEqual({ ...posted, kind: 'found' });
  });

  it.each<[string, Message]>([
    ['other buttons', saying('Thursday')],
    ['no buttons', { content: 'Thursday' }],
  ])('does not find one with %s', async (_what, message) => {
    await channels.post(postOf('Friday'));
    expect(await channels.find(GENERAL, message)).toEqual({ kind: 'absent' });
  });

  it('says when the bot may not look', async () => {
    await ada.denyBot('general', P.ViewChannel);
    expect(await channels.find(GENERAL, saying('Friday'))).toMatchObject({ kind: 'refused' });
  });
});

describe('an edit', () => {
  it('changes the message, and knows when it is gone', async () => {
    const posted = await channels.post(postOf('Saturday'));
    const messageId = MessageId.parse('messageId' in posted ? posted.messageId : null);
    expect(await channels.edit(GENERAL, messageId, saying('Sunday'))).toEqual({ kind: 'edited' });
    expect([seen('Saturday').length, seen('Sunday').length]).toEqual([0, 1]);
    expect(await channels.edit(GENERAL, MessageId.parse('1'), saying('Never'))).toEqual({ kind: 'gone' });
  });
});

describe('the missing permissions', () => {
  it.each<[string, bigint, string[]]>([
    ['none', 0n, []],
    ['those denied', P.EmbedLinks | P.AttachFiles, ['Embed Links', 'Attach Files']],
    ['only the first, which hides the rest', P.ViewChannel, ['View Channel']],
  ])('are %s', async (_what, denied, missing) => {
    await ada.denyBot('general', denied);
    expect(await channels.missingPermissions(SERVER, GENERAL)).toEqual(missing);
  });

  it('cannot be told of a channel that is gone, or when Discord is away', async () => {
    await expect(channels.missingPermissions(SERVER, NOWHERE)).rejects.toThrow('The channel is gone.');
    playground.faults.rest({ path: '/guilds/' }, { kind: 'status', status: 503 }, 2);
    await expect(channels.missingPermissions(SERVER, GENERAL)).rejects.toThrow('try again in a moment');
  });
});
