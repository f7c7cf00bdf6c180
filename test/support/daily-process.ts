import { openDatabase } from '../../src/db/connect.ts';
import { createChannels } from '../../src/discord/channels.ts';
import { postDailyChallenges } from '../../src/jobs/daily/job.ts';
import { createLog } from '../../src/log.ts';
import { MIGRATIONS_DIR } from '../../src/paths.ts';
import { DUE, LIBRARY } from './daily.ts';

/**
 * A process of the bot, to be killed: posts what is due once, and reports when it begins. With `plan-only` it never
 * gets to claim a post.
 */
const [url = '', apiUrl = '', token = '', only] = process.argv.slice(2);
const { challenges, challengeAnswers, guilds } = await openDatabase({
  url,
  dataDir: '',
  migrationsDir: MIGRATIONS_DIR,
  log: () => undefined,
});
const never = { ...challenges, claim: () => new Promise<never>(() => undefined) };
const poster = {
  challenges: only === 'plan-only' ? never : challenges,
  challengeAnswers,
  guilds,
  channels: createChannels({ apiUrl, token }),
  library: LIBRARY,
  log: createLog('silent', false),
};
process.stdout.write('begun\n');
await postDailyChallenges.run(poster, DUE, new AbortController().signal);
