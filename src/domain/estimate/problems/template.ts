import { TopicId } from '../../ids.ts';
import type { Difficulty } from '../../library.ts';
import { type Random, seeded, seedFrom } from '../../random.ts';
import type { Calculator } from '../calculators/calculator.ts';
import { workOut } from '../calculators/estimate.ts';
import { type Figure, shown } from '../calculators/figures.ts';
import { parseQuantity } from '../parse.ts';
import type { Quantity } from '../quantity.ts';
import { type Problem, ProblemId } from './problem.ts';

/** What each figure may be, as it is written: round and sensible. */
type Choices = Readonly<Record<string, readonly string[]>>;
type Figures<C extends Choices> = { readonly [Name in keyof C]: string };

interface Choice {
  /** The place among the calculator's results: the first, unless told otherwise. */
  readonly at?: number;
  /** The places of the calculator's steps that lead to it: all, unless told otherwise. */
  readonly steps?: readonly number[];
}

/**
 * Works out a part with a calculator of `/estimate` and adds its derivation. An amount from an earlier part is taken as
 * it was shown there, to four digits, as someone with a pencil would.
 */
export type Use = (
  calculator: Calculator,
  inputs: Readonly<Record<string, string | Quantity>>,
  choice?: Choice,
) => Figure | Quantity;

interface Definition<C extends Choices> {
  /** Unique among all templates, and permanent. */
  readonly name: string;
  readonly difficulty: Difficulty;
  readonly figures: C;
  story(figures: Figures<C>): string;
  readonly question: string;
  /** What a bare number in an answer stands for; it names what is counted. */
  readonly unit: string;
  /** The reference answer. */
  solve(figures: Figures<C>, use: Use): Quantity;
}

/** A kind of problem about a system, whose figures are drawn from a seed. */
export interface Template {
  readonly name: string;
  readonly difficulty: Difficulty;
  /** Those of all its problems: figures change, the way they are worked out does not. */
  topics(): Problem['topics'];
  problem(seed: number): Problem;
}

/** The templates about one system; `topic` is its walkthrough. */
export function templatesFor(system: string, topic: string) {
  return <const C extends Choices>(definition: Definition<C>): Template => {
    const problem = (seed: number) => problemOf(system, TopicId.parse(topic), definition, seed);
    let topics: Problem['topics'] | undefined;
    return {
      name: definition.name,
      difficulty: definition.difficulty,
      topics() {
        topics ??= problem(0).topics;
        return topics;
      },
      problem,
    };
  };
}

function problemOf<C extends Choices>(
  system: string,
  topic: TopicId,
  definition: Definition<C>,
  seed: number,
): Problem {
  const { name, difficulty, question, unit } = definition;
  const figures = draw(definition.figures, seeded(seedFrom(seed, name)));
  const steps: string[] = [];
  const topics: TopicId[] = [];
  const use: Use = (calculator, inputs, { at = 0, steps: chosen } = {}) => {
    const typed = Object.entries(inputs).map(([input, value]) => [input, textOf(value)]);
    const { work } = workOut(calculator, Object.fromEntries(typed));
    const result = work.results[at];
    if (result === undefined) throw new RangeError(`${calculator.name} has no result ${at}`);
    steps.push(...work.steps.filter((_, i) => chosen?.includes(i) ?? true).map((step) => step()));
    if (at > 0) steps.push(`${result.label}: ${shown(result.amount)}`);
    topics.push(calculator.topic);
    return result.amount;
  };
  const reference = definition.solve(figures, use);
  return {
    id: problemId(name, seed),
    template: name,
    system,
    topics: [topic, topics.at(-1) ?? topic],
    difficulty,
    story: definition.story(figures),
    question,
    unit,
    reference: { value: reference.value, dimensions: parseQuantity(unit).dimensions },
    steps,
  };
}

/** Names a template's problem of a seed, without working it out. */
export const problemId = (template: string, seed: number): ProblemId =>
  ProblemId.parse(`${template}.${seed}`);

const textOf = (value: string | Quantity): string => (typeof value === 'string' ? value : shown(value));

function draw<C extends Choices>(choices: C, random: Random): Figures<C> {
  const drawn = Object.entries(choices).map(([name, all]) => [
    name,
    all[Math.floor(random() * all.length)] ?? '',
  ]);
  // Border: Object.fromEntries forgets the names that the entries came with.
  return Object.fromEntries(drawn) as Figures<C>;
}

const MANTISSAS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;
const SUFFIXES = [
  { one: 1e9, suffix: ' billion' },
  { one: 1e6, suffix: ' million' },
  { one: 1, suffix: '' },
] as const;

/** Round figures from one number to another: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 … , with `unit` behind each. */
export function rounds(from: number, to: number, unit = ''): string[] {
  const decades = Array.from({ length: 20 }, (_, i) => 10 ** (i - 4));
  const values = decades.flatMap((decade) => MANTISSAS.map((m) => Number((m * decade).toPrecision(2))));
  return values.filter((value) => value >= from && value <= to).map((value) => `${written(value)}${unit}`);
}

function written(value: number): string {
  const { one, suffix } = SUFFIXES.find((scale) => value >= scale.one) ?? { one: 1, suffix: '' };
  return `${(value / one).toLocaleString('en')}${suffix}`;
}
