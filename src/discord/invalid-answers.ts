import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Discord shuts out an address that gets 10,000 answers of these kinds within ten minutes. A 429 whose limit is shared
 * with others does not count. Source: Discord's documentation, "Invalid Request Limit".
 */
const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);
const WINDOW_MS = 10 * 60 * 1_000;

/** So few that two processes may share an address, and answers to interactions still have room. */
export const MOST_INVALID = 4_000;

export interface InvalidAnswers {
  /** Counts an answer of Discord's, by its status and the scope of its rate limit, at `now` (ms). */
  note(answer: { readonly status: number; readonly scope: string | null }, now: number): void;
  /** How long to hold what can wait, in ms; 0 when there is room. */
  holdMs(now: number): number;
}

/** Counts over the last ten minutes. `now` is of a clock that never goes back. */
export function createInvalidAnswers(): InvalidAnswers {
  let instants: number[] = [];
  return {
    note({ status, scope }, now) {
      if (INVALID.has(status) && scope !== 'shared') instants.push(now);
    },
    holdMs(now) {
      instants = instants.filter((at) => at > now - WINDOW_MS);
      const last = instants.at(-MOST_INVALID);
      return last === undefined ? 0 : last + WINDOW_MS - now;
    },
  };
}

/** An option of a REST client that has its answers counted. */
export function countedBy(invalid: InvalidAnswers): Pick<RESTOptions, 'makeRequest'> {
  return {
    async makeRequest(url, init) {
      const answer = await DefaultRestOptions.makeRequest(url, init);
      const scope = answer.headers.get('X-RateLimit-Scope');
      invalid.note({ status: answer.status, scope }, performance.now());
      return answer;
    },
  };
}
