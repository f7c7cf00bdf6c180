import type { App } from '../app.ts';
import { CONTEXT_MS } from '../domain/search/context.ts';
import type { Job } from './job.ts';

/** A question that is context for none any more is deleted. */
export const forgetQuestions: Job<Pick<App, 'asked' | 'log'>> = {
  name: 'forget-questions',
  schedule: '*/5 * * * *',
  async run(app, now) {
    const forgotten = await app.asked.forget(new Date(now.getTime() - CONTEXT_MS));
    if (forgotten > 0) app.log.info({ event: 'questions-forgotten', forgotten });
  },
};
