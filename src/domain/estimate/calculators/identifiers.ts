import { CalculationError } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { percent, perSecond, ratio, seconds, things } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

const bits = (term: string, usual: string) =>
  count(term, '1', usual, { most: 63, limit: `${term}: a whole number from 1 to 63.` });

/** 41 + 10 + 12 bits and a sign bit fill 64. Source: Twitter, "Announcing Snowflake" (2010). */
export const snowflake = defineCalculator({
  name: 'snowflake',
  title: 'Snowflake ids',
  summary: 'Years, machines, ids a second',
  topic: 'distributed-id-generation',
  formulas: ['snowflake-bits'],
  formula: 'lasts 2^time bits ms; 2^machine bits machines; 2^sequence bits ids a ms each',
  inputs: {
    time: bits('Bits of time, in ms', '41'),
    machine: bits('Bits of the machine', '10'),
    sequence: bits('Bits of the sequence', '12'),
  },
  work({ time, machine, sequence }) {
    const used = time.value + machine.value + sequence.value;
    if (used > 63)
      throw new CalculationError(
        `That is ${used} bits, and 63 fit beside the sign bit. Take some bits from one of the three.`,
      );
    const [lasts, machines] = [seconds(2 ** time.value / 1e3), things(2 ** machine.value, 'machine')];
    const each = perSecond(2 ** sequence.value * 1e3, 'id');
    return {
      results: [
        { label: 'Lasts', amount: lasts },
        { label: 'Machines', amount: machines },
        { label: 'Each of them', amount: each },
        { label: 'All together', amount: perSecond(each.value * machines.value, 'id') },
      ],
      steps: [
        line`2^${time} ms = ${lasts}`,
        line`2^${machine} = ${machines}`,
        line`2^${sequence} = ${2 ** sequence.value} a ms = ${each}`,
      ],
    };
  },
});

/** The chance that n of 2^b random ids hold a repeat, by the birthday bound 1 − e^(−n(n−1) ÷ 2^(b+1)). */
export const chanceOfRepeat = (n: number, b: number): number => -Math.expm1((-n * (n - 1)) / 2 ** (b + 1));

/** Of the 128 bits of a UUID v4, 6 are fixed; v7 leaves 74 random ones and a ULID 80 within a millisecond. */
export const collision = defineCalculator({
  name: 'collision',
  title: 'Collision of random ids',
  summary: 'Chance of a repeat, by birthdays',
  topic: 'distributed-id-generation',
  formulas: ['uuid-bits'],
  formula: 'P = 1 − e^(−n² ÷ 2^(bits + 1))',
  inputs: {
    ids: amount('Ids (n)', '1', '1 billion', { least: 1, limit: 'Ids: one or more.' }),
    bits: count('Random bits', '1', '122', {
      most: 512,
      limit: 'Random bits: a whole number from 1 to 512.',
    }),
  },
  assumed: ['the generator is truly random'],
  work({ ids, bits }) {
    const chance = chanceOfRepeat(ids.value, bits.value);
    const even = Math.sqrt(2 * Math.LN2 * 2 ** bits.value);
    return {
      results: [
        { label: 'Chance of a repeat', amount: chance < 1e-6 ? ratio(chance) : percent(chance) },
        { label: 'Even odds at', amount: things(even, 'id') },
        { label: 'Values in all', amount: ratio(2 ** bits.value) },
      ],
      steps: [
        line`2^${bits} = ${2 ** bits.value}`,
        line`${ids}² ÷ 2^${bits.value + 1} = ${ids.value ** 2 / 2 ** (bits.value + 1)}`,
      ],
    };
  },
});

/** Digits, capital and small letters: 62 characters. */
export const base62 = defineCalculator({
  name: 'base62',
  title: 'Space of short codes',
  summary: 'How long codes of base 62 last',
  topic: 'design-url-shortener',
  formulas: ['base62-keyspace'],
  formula: 'codes = 62^length; they last codes ÷ rate',
  inputs: {
    length: count('Length', '1', '7', { most: 20, limit: 'Length: a whole number from 1 to 20.' }),
    rate: amount('New codes', '1 codes/day', '100M/day'),
    time: amount('Wanted for', '1 years', '5 years'),
  },
  work({ length, rate, time }) {
    const codes = 62 ** length.value;
    const wanted = things(rate.value * time.value, 'code');
    const lasts = seconds(codes / rate.value);
    return {
      results: [
        { label: 'Codes', amount: things(codes, 'code') },
        { label: 'They last', amount: lasts },
        { label: 'Wanted', amount: wanted },
        { label: 'Share used by then', amount: percent(wanted.value / codes) },
      ],
      steps: [
        line`62^${length} = ${things(codes, 'code')}`,
        line`${rate} × ${time} = ${wanted}`,
        line`${things(codes, 'code')} ÷ ${rate} = ${lasts}`,
      ],
      sanity:
        wanted.value <= codes
          ? line`${length} characters are enough`
          : line`${length} characters are too few`,
    };
  },
});
