import type { Entry } from '../../test/support/evaluation.ts';

/** A question with the topics that came for it, best first; none when it was declined. */
export interface Outcome {
  readonly entry: Entry;
  readonly topics: readonly string[];
}

/** Means over the questions, each from 0 to 1. */
export interface Quality {
  readonly hit1: number;
  readonly hit3: number;
  readonly reciprocal: number;
  /** nDCG over ten, with 2 for a topic that ought to come first and 1 for one that helps (Järvelin and Kekäläinen, 2002). */
  readonly gain: number;
  readonly answered: number;
}

const DEPTH = 10;

export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const mean = (value: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const place = ({ entry, topics }: Outcome): number => {
    const best = new Set<string>(entry.best);
    const at = topics.findIndex((topic) => best.has(topic));
    return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
  };
  return {
    hit1: mean((outcome) => Number(place(outcome) === 1)),
    hit3: mean((outcome) => Number(place(outcome) <= 3)),
    reciprocal: mean((outcome) => 1 / place(outcome)),
    gain: mean(({ entry, topics }) => {
      const grades = new Map<string, number>([
        ...entry.also.map((topic) => [topic, 1] as const),
        ...entry.best.map((topic) => [topic, 2] as const),
      ]);
      const found = topics.map((topic) => grades.get(topic) ?? 0);
      return discounted(found) / discounted([...grades.values()].sort((a, b) => b - a));
    }),
    answered: mean(({ topics }) => Number(topics.length > 0)),
  };
}

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
