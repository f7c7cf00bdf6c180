import { once } from 'node:events';
import { z } from 'zod';
import { connectMember, type Member } from '../../test/support/member.ts';
import { PLAYGROUND, TAP } from './paths.ts';
import { startProgram } from './program.ts';
import type { Sample } from './tap.ts';

export interface PlaygroundProcess {
  readonly url: string;
  readonly apiUrl: string;
  readonly token: string;
  /** Connects a member once the bot is there. */
  member(who?: string): Promise<Member>;
  /** The answers since the last call. */
  takeSamples(): Promise<readonly Sample[]>;
  /** What came of the posts so far. */
  posts(): Promise<Posts>;
  stop(): Promise<void>;
}

export type Posts = z.infer<typeof Posts>;

const Addresses = z.object({ url: z.string(), apiUrl: z.string(), token: z.string() });
/** Channels that got a message, those whose posts were taken more than once, and calls answered with 429. */
const Posts = z.object({ channels: z.number(), repeated: z.number(), turnedAway: z.number() });
const Samples = z.tuple([z.array(z.object({ name: z.string(), milliseconds: z.number() }))]);

/** Starts a playground in a process of its own, with everything in memory. */
export async function startPlaygroundProcess(
  options: { readonly guilds?: number; readonly core?: number | undefined } = {},
): Promise<PlaygroundProcess> {
  const { guilds = 0, core } = options;
  const program = startProgram({ args: ['--import', TAP, PLAYGROUND, '--guilds', String(guilds)], core });
  const addresses = Addresses.parse(await program.line('its addresses', (line) => 'apiUrl' in line));
  const members: Member[] = [];
  return {
    ...addresses,
    async member(who) {
      const member = await connectMember(addresses.url, who);
      members.push(member);
      await member.ready();
      return member;
    },
    async takeSamples() {
      const answer = once(program.process, 'message');
      program.process.send('take');
      return Samples.parse((await answer).slice(0, 1))[0];
    },
    async posts() {
      const answer = once(program.process, 'message');
      program.process.send('posts');
      return Posts.parse((await answer)[0]);
    },
    async stop() {
      await Promise.all(members.map((member) => member.close()));
      await program.stop();
    },
  };
}
