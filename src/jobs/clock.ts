import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import type { Job } from './job.ts';

export interface Clock {
  /** Stops ticking, tells what is running to come to an end, and resolves when it has. */
  stop(): Promise<void>;
}

/**
 * Runs each job once now, for what fell due while the bot was away, and then on its schedule. A tick that comes
 * while the last one is still at work is left out. A failing job is logged and tried again at its next tick.
 */
export function startClock<Needs extends { readonly log: Logger }>(
  app: Needs,
  jobs: readonly Job<Needs>[],
): Clock {
  const running = new Map<Job<Needs>, Promise<void>>();
  const stopping = new AbortController();

  function tick(job: Job<Needs>): void {
    if (running.has(job)) return;
    const run = job
      .run(app, new Date(), stopping.signal)
      .catch((err: unknown) => app.log.error({ event: 'job-failed', job: job.name, err }))
      .finally(() => running.delete(job));
    running.set(job, run);
  }

  const tasks = jobs.map((job) => schedule(job.schedule, () => tick(job), { name: job.name }));
  jobs.forEach(tick);

  return {
    async stop() {
      stopping.abort();
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
