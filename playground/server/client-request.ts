import { z } from 'zod';
import type { ClientRequest, OptionValue } from '../protocol.ts';

const id = z.string().regex(/^\d{1,20}$/);
const nonce = z.string().min(1).max(100);

const Option: z.ZodType<OptionValue> = z
  .object({
    name: z.string(),
    type: z.number().int(),
    value: z.union([z.string().max(6000), z.number(), z.boolean()]).exactOptional(),
    focused: z.boolean().exactOptional(),
    get options() {
      return z.array(Option).exactOptional();
    },
  })
  .readonly();
const options = z.array(Option).max(25);

const Request = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act-as'), memberId: id }),
  z.object({ type: z.literal('slash'), nonce, channelId: id, commandId: id, options }),
  z.object({ type: z.literal('autocomplete'), nonce, channelId: id, commandId: id, options }),
  z.object({ type: z.literal('context-menu'), nonce, channelId: id, commandId: id, targetId: id }),
  z.object({
    type: z.literal('component'),
    nonce,
    messageId: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25).exactOptional(),
  }),
  z.object({
    type: z.literal('modal'),
    nonce,
    modalId: id,
    fields: z.record(z.string(), z.union([z.string().max(4000), z.array(z.string()).max(25)])),
  }),
  z.object({ type: z.literal('message'), channelId: id, content: z.string().trim().min(1).max(2000) }),
  z.object({ type: z.literal('dismiss'), messageId: id }),
  z.object({ type: z.literal('deny-bot'), channelId: id, permissions: z.string().regex(/^\d{1,20}$/) }),
]);

/** What a member's client asked for; null when it is not in the protocol. */
export function readRequest(text: string): ClientRequest | null {
  try {
    return Request.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
