import { InteractionResponseType as Response } from 'discord.js';
import { z } from 'zod';
import type { Interaction } from '../interactions/interactions.ts';
import { invalidForm, unknownInteraction } from './errors.ts';
import type { Route } from './router.ts';
import { route } from './router.ts';
import type { Services } from './services.ts';

const CALLBACK_TYPES = [4, 5, 6, 7, 8, 9];
const Callback = z.object({ type: z.number(), data: z.unknown().optional() });

export function interactionRoutes({ interactions, answers, world }: Services): readonly Route[] {
  return [
    route(
      'POST',
      '/interactions/:interaction/:token/callback',
      async ({ interaction: id, token }, { body, files, query }) => {
        const interaction = interactions.byToken(token);
        if (!interaction || interaction.id !== id) throw unknownInteraction();
        const { type, data } = readCallback(body);
        const message = await answers.answer(interaction, { type, data, files });
        if (query.get('with_response') !== 'true') return { status: 204 };
        const resource = { type, ...(message ? { message } : {}) };
        return { status: 200, body: { interaction: describe(interaction, world.guild.id), resource } };
      },
      { open: true, exempt: true },
    ),
  ];

  function describe({ id, type, originalId }: Interaction, guildId: string): object {
    const original = originalId === null ? undefined : world.message(originalId);
    return {
      id,
      type,
      guild_id: guildId,
      ...(original
        ? {
            response_message_id: original.message.id,
            response_message_loading: original.state === 'thinking',
            response_message_ephemeral: original.onlyFor !== null,
          }
        : {}),
    };
  }
}

function readCallback(body: unknown): z.infer<typeof Callback> {
  const callback = Callback.safeParse(body).data;
  if (callback && CALLBACK_TYPES.includes(callback.type)) return callback;
  const message = `Value must be one of {${[Response.Pong, ...CALLBACK_TYPES, 12].join(', ')}}.`;
  throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
}
