import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Playground, PlaygroundOptions } from '../../playground/server/start.ts';
import { startPlayground } from '../../playground/server/start.ts';
import { readEnv } from '../../src/env.ts';
import { createLog } from '../../src/log.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { startQuorum } from '../../src/quorum.ts';
import { openStorage } from '../../src/storage.ts';
import { connectMember, type Member } from './member.ts';

/** The whole bot as it is shipped, on a playground and a database of its own. */
export interface RunningQuorum {
  readonly playground: Playground;
  readonly lines: Record<string, unknown>[];
  healthUrl(): string;
  member(who?: string): Promise<Member>;
  /** Stops the bot and starts it again on the same data, as an operator would, with other content if that is named. */
  restart(contentDir?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function runQuorum(
  variables: NodeJS.ProcessEnv = {},
  discord: Partial<PlaygroundOptions> = {},
): Promise<RunningQuorum> {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-test-'));
  const playground = await startPlayground({
    port: 0,
    dataDir: null,
    pageDir: null,
    botName: 'Quorum',
    ...discord,
  });
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', false, { write: (line) => lines.push(JSON.parse(line)) });
  const env = readEnv({
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
    QUORUM_DATA_DIR: folder,
    PORT: '0',
    MEMBER_RATE: '1000',
    ...variables,
  });
  const members: Member[] = [];
  const start = async (contentDir = CONTENT_DIR) => {
    const onRejected = (reason: string) => lines.push({ event: 'rejected', reason });
    const started = await startQuorum({ env, log, storage: openStorage(env, log), contentDir, onRejected });
    await started.online;
    return started;
  };
  let quorum = await start();
  return {
    playground,
    lines,
    healthUrl: () => quorum.healthUrl,
    async member(who) {
      const member = await connectMember(playground.url, who);
      members.push(member);
      await member.ready();
      return member;
    },
    async restart(contentDir) {
      await quorum.stop();
      quorum = await start(contentDir);
    },
    async stop() {
      await Promise.all(members.map((member) => member.close()));
      await quorum.stop();
      await playground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
