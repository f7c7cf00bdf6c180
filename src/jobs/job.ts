import type { App } from '../app.ts';

/** Something that happens on the clock. It must stand being run twice, late, or by two processes at once. */
export interface Job<Needs = App> {
  readonly name: string;
  /** When to run it, as node-cron reads it; the process runs in UTC. */
  readonly schedule: string;
  /** The signal is given when the bot stops: what can wait for the next start should then be left to it. */
  run(app: Needs, now: Date, signal: AbortSignal): Promise<void>;
}
