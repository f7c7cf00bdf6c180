import { type App, localDay } from '../app.ts';
import { addDays } from '../domain/calendar/local-date.ts';
import { UTC } from '../domain/calendar/time-zone.ts';
import { localDateAt } from '../domain/calendar/zoned.ts';
import type { GuildId } from '../domain/ids.ts';
import type { Job } from './job.ts';

/** Enough for the busiest minute, and few enough that one run ends. */
const BLOCKS_A_RUN = 200;

/** Takes days that are over from the last 30, and keeps the blocks that places are counted by even. */
export const keepBoards: Job = {
  name: 'keep-boards',
  schedule: '* * * * *',
  async run(app, now) {
    // Somewhere on earth it may be tomorrow already.
    const latest = addDays(localDateAt(UTC, now), 1);
    for (const guildId of await app.boardUpkeep.serversWithPast(latest)) await forgetPast(app, guildId, now);
    for (let block = 0; block < BLOCKS_A_RUN; block += 1) {
      if (!(await app.boardUpkeep.levelBlock())) return;
    }
  },
};

async function forgetPast(app: App, guildId: GuildId, now: Date): Promise<void> {
  const today = await localDay(app, guildId, now);
  let forgotten = 0;
  for (let count = -1; count !== 0; forgotten += count) {
    count = await app.boardUpkeep.forgetPast(guildId, today);
  }
  await app.boardUpkeep.sweep(guildId, today);
  if (forgotten > 0) app.log.info({ event: 'board-days-passed', guild: guildId, totals: forgotten });
}
