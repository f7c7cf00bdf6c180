import type { Interaction } from '../interactions/interactions.ts';
import { replyTo } from '../interactions/reply.ts';
import { loadSpec, parseBody } from '../validate/schemas.ts';
import { checkEdit, checkMessage, editMessage } from '../world/compose.ts';
import type { StoredMessage } from '../world/records.ts';
import { expiredToken, unknownMessage, unknownWebhook } from './errors.ts';
import type { RestCall, Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

const OPEN = { open: true, exempt: true, quota: { limit: 5, seconds: 2 } } as const;

/** Everything after the first answer: edits, follow-ups and deletions, by the interaction's token. */
export function webhookRoutes({ world, interactions }: Services): readonly Route[] {
  const messagePath = '/webhooks/:application/:token/messages/:message';
  return [
    route(
      'POST',
      '/webhooks/:application/:token',
      async (params, call) => {
        const spec = await loadSpec();
        const interaction = open(params);
        const body = parseBody(spec.IncomingWebhookInteractionRequestSchema, call.body);
        checkMessage(body, call.files);
        const original = originalOf(interaction);
        if (original?.state === 'thinking')
          return { status: 200, body: change(interaction, original, body, call) };
        const stored = replyTo(world, interaction, body, call.files, 'shown');
        world.addMessage(stored);
        return { status: 200, body: stored.message };
      },
      OPEN,
    ),
    route(
      'GET',
      messagePath,
      (params) => ({ status: 200, body: find(open(params), params.message).message }),
      OPEN,
    ),
    route(
      'PATCH',
      messagePath,
      async (params, call) => {
        const spec = await loadSpec();
        const interaction = open(params);
        const stored = find(interaction, params.message);
        const body = parseBody(spec.IncomingWebhookUpdateRequestPartialSchema, call.body);
        checkEdit(stored.message, body, call.files);
        return { status: 200, body: change(interaction, stored, body, call) };
      },
      OPEN,
    ),
    route(
      'DELETE',
      messagePath,
      (params) => {
        const interaction = open(params);
        const stored = find(interaction, params.message);
        interactions.stopClock(interaction);
        world.removeMessage(stored.message.id);
        return { status: 204 };
      },
      OPEN,
    ),
  ];

  /** The interaction, if its token is good and the first answer was given. */
  function open({ application, token }: { application: string; token: string }): Interaction {
    const interaction = interactions.byToken(token);
    if (application !== world.identity.applicationId || interaction?.state !== 'answered')
      throw unknownWebhook();
    if (interactions.isExpired(interaction)) throw expiredToken();
    return interaction;
  }

  function originalOf({ originalId }: Interaction): StoredMessage | undefined {
    return originalId === null ? undefined : world.message(originalId);
  }

  function find(interaction: Interaction, name: string): StoredMessage {
    const isOriginal = name === '@original' || name === interaction.originalId;
    const known = isOriginal || interaction.messageIds.has(name);
    const stored = isOriginal ? originalOf(interaction) : known ? world.message(name) : undefined;
    if (!stored) throw unknownMessage();
    return stored;
  }

  function change(
    interaction: Interaction,
    stored: StoredMessage,
    body: Parameters<typeof editMessage>[2],
    call: RestCall,
  ) {
    const edited = editMessage(world, stored.message, body, call.files);
    const first = stored.state === 'thinking';
    if (first) interactions.stopClock(interaction);
    const message = { ...edited, edited_timestamp: first ? null : edited.edited_timestamp };
    world.updateMessage({ ...stored, message, state: 'shown' });
    return message;
  }
}
