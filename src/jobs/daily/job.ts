import { setImmediate } from 'node:timers/promises';
import { type Plan, planDay } from '../../domain/posting/plan.ts';
import type { Job } from '../job.ts';
import type { DailyApp } from './app.ts';
import { postDue } from './post-due.ts';

/** Few enough that several processes share them, and the first posts do not wait for long. */
const SERVERS_AT_ONCE = 10;

/**
 * Posts the challenges and recaps that are due. What is due, and whose it is to post, is decided in the database, so
 * any number of processes may run this at any time, and each post comes once.
 */
export const postDailyChallenges: Job<DailyApp> = {
  name: 'daily-challenges',
  schedule: '* * * * *',
  async run(app, now, signal) {
    const closed = await app.challenges.closeDue(now);
    const skipped = await app.challenges.skipLate(now);
    // Side by side: the first posts need not wait until the last server is planned.
    const planning = planDue(app, now, signal);
    const posts = await postDue(app, now, signal, planning);
    const planned = await planning;
    if (closed + planned + skipped + posts > 0) {
      app.log.info({ event: 'daily-challenges', closed, planned, skipped, posts });
    }
  },
};

/** Plans the day of every server whose time has come; after a long absence, one day after the other. */
async function planDue({ challenges, library }: DailyApp, now: Date, signal: AbortSignal): Promise<number> {
  for (let planned = 0; ; ) {
    const due = await challenges.due(now, SERVERS_AT_ONCE);
    const plans: Plan[] = [];
    for (const guild of due) {
      plans.push(planDay(library, guild, now));
      // A plan takes a millisecond or two of the processor: whoever has asked something meanwhile comes first.
      await setImmediate();
    }
    const moved = plans.length === 0 ? 0 : await challenges.plan(plans);
    // Nothing moved: another process is at the same servers.
    planned += moved;
    if (moved === 0 || signal.aborted) return planned;
  }
}
