import { TopicId } from '../../ids.ts';
import type { Quantity } from '../quantity.ts';
import type { Curve } from './curve.ts';
import type { Input, Values } from './input.ts';
import type { Line } from './line.ts';

/** A figure that was worked out, with what it is called. */
export interface Result {
  readonly label: string;
  readonly amount: Quantity;
}

/** What a calculator makes of its values. */
export interface Work {
  /** The answer first, then what else a reader wants to know. */
  readonly results: readonly [Result, ...Result[]];
  /** The derivation with the numbers in it, one step a line. */
  readonly steps: readonly Line[];
  /** What the answer means in things that one can picture, where sanityOf has nothing or the wrong thing to say. */
  readonly sanity?: Line;
  /** What sanityOf compares in place of the answer. */
  readonly compared?: Quantity;
}

type InputTable = Readonly<Record<string, Input>>;

/** One calculation: plain data with a pure function. */
export interface Calculator<Inputs extends InputTable = InputTable> {
  /** Unique among all calculators, and the name of the subcommand: lower-case words joined by hyphens. */
  readonly name: string;
  readonly title: string;
  /** What it answers, in a few words for Discord's menu. */
  readonly summary: string;
  /** The topic that explains it. */
  readonly topic: TopicId;
  /** Ids in `content/formulas.yaml` that it works out. */
  readonly formulas: readonly string[];
  /** In words: `peak = average × peak factor`. */
  readonly formula: string;
  /** By the name of the option, at most five: as many as a form has fields. */
  readonly inputs: Inputs;
  /** What has to be true for the answer to be, as clauses: "one session per user per day". */
  readonly assumed?: readonly string[];
  /** Throws a CalculationError when the values do not go together. */
  work(values: Values<Inputs>): Work;
  /** How the answer changes with one of the values, where a picture says more than the answer. */
  curve?(values: Values<Inputs>): Curve;
}

type Definition<Inputs extends InputTable> = Omit<Calculator<Inputs>, 'topic'> & { readonly topic: string };

export function defineCalculator<const Inputs extends InputTable>(
  definition: Definition<Inputs>,
): Calculator<Inputs> {
  return { ...definition, topic: TopicId.parse(definition.topic) };
}
