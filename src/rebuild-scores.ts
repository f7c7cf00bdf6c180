import { pinTimeZone, readEnv } from './env.ts';
import { createLog } from './log.ts';
import { openStorage } from './storage.ts';

// Counts the totals of all servers anew from the ledger. With the embedded database, stop the bot first.
pinTimeZone();
const env = readEnv();
const log = createLog(env.LOG_LEVEL, process.stdout.isTTY);
const database = await openStorage(env, log);
await database.scores.rebuild();
await database.close();
log.info({ event: 'scores-rebuilt' });
