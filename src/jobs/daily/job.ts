import { planDay } from '../../domain/posting/plan.ts';
import type { Job } from '../job.ts';
import type { DailyApp } from './app.ts';
import { postDue } from './post-due.ts';

const SERVERS_AT_ONCE = 200;

/**
 * Posts the challenges and recaps that are due. What is due, and whose it is to post, is decided in the database, so
 * any number of processes may run this at any time, and each post comes once.
 */
export const postDailyChallenges: Job<DailyApp> = {
  name: 'daily-challenges',
  schedule: '* * * * *',
  async run(app, now, signal) {
    const closed = await app.challenges.closeDue(now);
    const planned = await planDue(app, now);
    const skipped = await app.challenges.skipLate(now);
    const posts = await postDue(app, now, signal);
    if (closed + planned + skipped + posts > 0) {
      app.log.info({ event: 'daily-challenges', closed, planned, skipped, posts });
    }
  },
};

/** Plans the day of every server whose time has come; after a long absence, one day after the other. */
async function planDue({ challenges, library }: DailyApp, now: Date): Promise<number> {
  for (let planned = 0; ; ) {
    const due = await challenges.due(now, SERVERS_AT_ONCE);
    const plans = due.map((guild) => planDay(library, guild, now));
    const moved = plans.length === 0 ? 0 : await challenges.plan(plans);
    // Nothing moved: another process is at the same servers.
    if (moved === 0) return planned;
    planned += moved;
  }
}
