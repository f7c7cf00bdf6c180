import { z } from 'zod';

/** What the child process tells the bot. */
export const ChildMessage = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready') }),
  z.object({ event: z.literal('failed'), sentence: z.string() }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;

/** What the child process is told at its start, as its one argument in JSON. */
export const ChildOptions = z.object({
  dataDir: z.string(),
  /** A path for a Unix socket, or a port of 127.0.0.1 where there are none. */
  listen: z.union([z.string(), z.number()]),
});
export type ChildOptions = z.infer<typeof ChildOptions>;
