import type { App } from '../app.ts';
import type { Job } from './job.ts';

/** A quiz that nobody touched for a day is closed, so that the next `/quiz` starts afresh. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1_000;

export const closeAbandonedQuizzes: Job<Pick<App, 'quizzes' | 'log'>> = {
  name: 'close-abandoned-quizzes',
  schedule: '*/15 * * * *',
  async run(app, now) {
    const closed = await app.quizzes.abandonStale(new Date(now.getTime() - STALE_AFTER_MS));
    if (closed > 0) app.log.info({ event: 'quizzes-abandoned', closed });
  },
};
