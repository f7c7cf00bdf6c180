import type { LocalDate } from '../../calendar/local-date.ts';
import type { GuildId } from '../../ids.ts';
import { seeded, seedFrom } from '../../random.ts';
import type { Problem, ProblemId } from './problem.ts';
import { urlShortener } from './systems/url-shortener.ts';
import type { Template } from './template.ts';

/** All kinds of problems, by system. */
export const TEMPLATES: readonly Template[] = [...urlShortener];

const BY_NAME: ReadonlyMap<string, Template> = new Map(TEMPLATES.map((one) => [one.name, one]));

/** The problem of a seed, a whole number from 0 to 2^32 - 1: of any kind, unless some are given to draw from. */
export function problemFor(seed: number, templates: readonly Template[] = TEMPLATES): Problem {
  const template = templates[Math.floor(seeded(seed)() * templates.length)];
  if (template === undefined) throw new RangeError('there are no templates to draw from');
  return template.problem(seed);
}

/** The problem by that name, as it was when it was asked; null when its kind is not asked any more. */
export function problemNamed(id: ProblemId): Problem | null {
  const [name = '', seed] = id.split('.');
  return BY_NAME.get(name)?.problem(Number(seed)) ?? null;
}

/** The seed of a server's problem on a day: the same for everyone there. */
export const dailyProblemSeed = (guildId: GuildId, date: LocalDate): number =>
  seedFrom(seedFrom(0, guildId), date);
