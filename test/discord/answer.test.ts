import { DiscordAPIError, InteractionResponseType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answer, type Deferral } from '../../src/discord/answer.ts';
import { openModal, privately, publicly, type Reply, update } from '../../src/discord/reply.ts';
import type { Responder } from '../../src/discord/responder.ts';

/** Writes down, in order, what Discord would have been told. */
function recorder(refuseFirst = false) {
  const said: string[] = [];
  let refuse = refuseFirst;
  const say = async (line: string) => {
    if (refuse && !line.startsWith('defer')) {
      refuse = false;
      throw refused;
    }
    said.push(line);
  };
  const responder: Responder = {
    respond: ({ body }) => {
      const hidden =
        'data' in body && body.data && 'flags' in body.data && body.data.flags === MessageFlags.Ephemeral;
      return say(`${names[body.type] ?? body.type}${hidden ? ' privately' : ''}`);
    },
    editOriginal: (message) => say(`edit: ${message.content}`),
    deleteOriginal: () => say('delete'),
    followUp: (message, visibility) => say(`follow up, ${visibility}: ${message.content}`),
  };
  return { said, responder };
}

const names: Partial<Record<InteractionResponseType, string>> = {
  [InteractionResponseType.ChannelMessageWithSource]: 'reply',
  [InteractionResponseType.UpdateMessage]: 'update',
  [InteractionResponseType.Modal]: 'modal',
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'defer',
  [InteractionResponseType.DeferredMessageUpdate]: 'defer the update',
};

const refused = new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'POST', '', {
  files: undefined,
  body: undefined,
});

const soon = (reply: Reply) => () => Promise.resolve(reply);
const late = (reply: Reply) => () => new Promise<Reply>((resolve) => setTimeout(resolve, 30, reply));
const text = { content: 'done' };
const modal = openModal({ custom_id: 'a:b', title: 'Form', components: [] });
const inPublic: Deferral = { kind: 'new', visibility: 'public' };
const inPrivate: Deferral = { kind: 'new', visibility: 'private' };
const ofMessage: Deferral = { kind: 'update' };

describe('an answer', () => {
  it.each<[string, () => Promise<Reply>, Deferral, string[]]>([
    ['in time is sent as it is', soon(publicly(text)), inPublic, ['reply']],
    ['in time can be private', soon(privately(text)), inPublic, ['reply privately']],
    ['in time can change the message', soon(update(text)), ofMessage, ['update']],
    ['in time can open a form', soon(modal), ofMessage, ['modal']],
    ['that is late fills the place kept for it', late(publicly(text)), inPublic, ['defer', 'edit: done']],
    [
      'that is late and private stays so',
      late(privately(text)),
      inPrivate,
      ['defer privately', 'edit: done'],
    ],
    [
      'meant for one is not shown to all',
      late(privately(text)),
      inPublic,
      ['defer', 'delete', 'follow up, private: done'],
    ],
    [
      'to a button changes the message later',
      late(update(text)),
      ofMessage,
      ['defer the update', 'edit: done'],
    ],
    [
      'to a button can be a new message',
      late(privately(text)),
      ofMessage,
      ['defer the update', 'follow up, private: done'],
    ],
    [
      'that would open a form too late says so',
      late(modal),
      ofMessage,
      ['defer the update', 'follow up, private: That took too long to open. Press it once more, please.'],
    ],
  ])('%s', async (_, work, deferral, expected) => {
    const { said, responder } = recorder();
    await answer(work(), deferral, responder, () => privately({ content: 'refused' }), 10);
    expect(said).toEqual(expected);
  });

  it.each<[string, () => Promise<Reply>, string[]]>([
    ['at once', soon(publicly(text)), ['reply privately']],
    ['after a deferral', late(publicly(text)), ['defer', 'delete', 'follow up, private: sorry']],
  ])('that Discord refuses %s gives way to an explanation', async (_, work, expected) => {
    const { said, responder } = recorder(true);
    await answer(work(), inPublic, responder, () => privately({ content: 'sorry' }), 10);
    expect(said).toEqual(expected);
  });
});
