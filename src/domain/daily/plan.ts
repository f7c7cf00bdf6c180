import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { dailyProblemSeed } from '../estimate/problems/index.ts';
import type { GuildId } from '../ids.ts';
import type { Library } from '../library.ts';
import { seeded, shuffled } from '../random.ts';
import type { ChallengeScope, GuildSettings } from '../settings.ts';
import { distance, nextLevel } from './level.ts';
import { kindsByTurn } from './mix.ts';
import { type Candidate, candidatesIn } from './pool.ts';
import { type PastChallenge, type Task, taskKey } from './task.ts';

/** For how many days nothing is asked twice, in a scope that holds enough. */
export const REST_DAYS = 90;

export interface ChallengeDay {
  readonly guildId: GuildId;
  readonly date: LocalDate;
  readonly settings: Pick<GuildSettings, 'scope' | 'difficulty'>;
  /** The challenges of the REST_DAYS before, the latest last. */
  readonly past: readonly PastChallenge[];
}

/**
 * What a server is asked on a day. Nothing that it was asked within REST_DAYS comes again while its scope holds
 * anything else; then, what was asked longest ago. Of what may be asked, the kind whose turn it is, then the
 * difficulty nearest to the server's. The same day and past always give the same task. Throws a RangeError for a
 * library without questions.
 */
export function planTask(library: Library, { guildId, date, settings, past }: ChallengeDay): Task {
  const seed = dailyProblemSeed(guildId, date);
  const candidates = candidatesIn(library, settings.scope, {
    level: settings.difficulty ?? nextLevel(past),
    seed,
  });
  const askedOn = new Map(past.map((challenge) => [taskKey(challenge.task), challenge.date]));
  const restedSince = addDays(date, -REST_DAYS);
  const rested = candidates.filter(({ task }) => (askedOn.get(taskKey(task)) ?? '') <= restedSince);
  const [chosen] =
    rested.length > 0
      ? shuffled(bestOf(rested, past), seeded(seed))
      : candidates.toSorted((a, b) => byDate(askedOn.get(taskKey(a.task)), askedOn.get(taskKey(b.task))));
  if (chosen === undefined) throw new RangeError('the library holds nothing to ask');
  return chosen.task;
}

/** Those of the kind whose turn it is, at the nearest difficulty there is. */
function bestOf(rested: readonly Candidate[], past: readonly PastChallenge[]): Candidate[] {
  const kinds = kindsByTurn(past.map(({ task }) => task.kind));
  const kind = kinds.find((one) => rested.some(({ task }) => task.kind === one));
  const ofKind = rested.filter(({ task }) => task.kind === kind);
  const away = ({ task, difficulty }: Candidate) => distance(difficulty, task.level);
  const nearest = Math.min(...ofKind.map(away));
  return ofKind.filter((candidate) => away(candidate) === nearest);
}

const byDate = (a: LocalDate | undefined, b: LocalDate | undefined): number =>
  (a ?? '') < (b ?? '') ? -1 : 1;

/** How many days a scope lasts until something has to be asked again; what organisers are told when below REST_DAYS. */
export function daysWithoutRepeat(library: Library, scope: ChallengeScope): number {
  return candidatesIn(library, scope, { level: 'easy', seed: 0 }).length;
}
