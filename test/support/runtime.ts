import { onTestFinished } from 'vitest';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../playground/server/start.ts';
import { createBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { createDispatcher, type DispatcherOptions } from '../../src/discord/dispatch.ts';
import { createInvalidAnswers } from '../../src/discord/invalid-answers.ts';
import { createLog } from '../../src/log.ts';
import { connectMember, type Member } from './member.ts';

/** What was logged, a line an event, to read in a test. */
export function logBook(): { lines: Record<string, unknown>[]; log: ReturnType<typeof createLog> } {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: createLog('info', false, { write: (line) => lines.push(JSON.parse(line)) }) };
}

export async function playgroundForTest(options: Partial<PlaygroundOptions> = {}): Promise<Playground> {
  const playground = await startPlayground({ port: 0, dataDir: null, pageDir: null, ...options });
  onTestFinished(() => playground.close());
  return playground;
}

export async function memberForTest(playground: Playground, who?: string): Promise<Member> {
  const member = await connectMember(playground.url, who);
  onTestFinished(() => member.close());
  return member;
}

/** A bot with these commands on a playground of its own, and a member who has seen them. */
export async function botForTest(
  commands: readonly Command<null>[],
  options: Partial<DispatcherOptions<null>> & { playground?: Playground } = {},
) {
  const playground = options.playground ?? (await playgroundForTest());
  const { lines, log } = logBook();
  const dispatcher = createDispatcher({ app: null, commands, log, memberRate: 2, ...options });
  const rejections: string[] = [];
  const bot = createBot({
    token: playground.token,
    apiUrl: playground.apiUrl,
    commands,
    dispatcher,
    invalid: createInvalidAnswers(),
    log,
    onRejected: (reason) => rejections.push(reason),
  });
  onTestFinished(() => bot.stop());
  await bot.start();
  const member = await memberForTest(playground);
  await member.ready();
  return { bot, playground, member, lines, rejections };
}
