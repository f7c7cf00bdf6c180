import { localDay } from './app.ts';
import { pinTimeZone, readEnv } from './env.ts';
import { createLog } from './log.ts';
import { openStorage } from './storage.ts';

// Counts the totals of all servers anew from the ledger. With the embedded database, stop the bot first.
pinTimeZone();
const env = readEnv();
const log = createLog(env.LOG_LEVEL, process.stdout.isTTY);
const database = await openStorage(env, log);
const servers = await database.rebuild.servers();
for (const guildId of servers) {
  await database.rebuild.server(guildId, await localDay(database, guildId, new Date()));
}
await database.close();
log.info({ event: 'scores-rebuilt', servers: servers.length });
