import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock } from '../../src/jobs/clock.ts';
import type { Job } from '../../src/jobs/job.ts';
import { logBook } from '../support/runtime.ts';

const MINUTE = 60_000;

const everyMinute = (run: () => Promise<void>): Job<unknown> => ({ name: 'try', schedule: '* * * * *', run });

describe('the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-03-01T12:00:30Z') });
  });
  afterEach(() => vi.useRealTimers());

  it.each([
    ['at once', 0, 1],
    ['and on its schedule', 3 * MINUTE, 4],
  ])('runs a job %s', async (_, wait, times) => {
    const run = vi.fn(async () => undefined);
    const clock = startClock(logBook(), [everyMinute(run)]);
    await vi.advanceTimersByTimeAsync(wait);
    expect(run).toHaveBeenCalledTimes(times);
    await clock.stop();
  });

  it('leaves out a tick while the job is still at work', async () => {
    const run = vi.fn(() => new Promise<void>(() => undefined));
    startClock(logBook(), [everyMinute(run)]);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('logs a job that fails and runs it again', async () => {
    const app = logBook();
    const run = vi.fn(async () => {
      throw new Error('no luck');
    });
    const clock = startClock(app, [everyMinute(run)]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(run).toHaveBeenCalledTimes(2);
    expect(app.lines).toContainEqual(expect.objectContaining({ event: 'job-failed', job: 'try' }));
    await clock.stop();
  });
});
