import { expect, it } from 'vitest';
import { amountFaults, unitOf } from '../../../src/content/gates/amounts.ts';
import { question } from './question.ts';

it.each([
  ['1,500 ms', 'ms'],
  ['about 3.5 GB', 'gb'],
  ['99.9%', '%'],
  ['1 server', 'server'],
  ['2 servers', 'server'],
  ['10 requests per second', 'request per second'],
  ['42', ''],
  ['Two servers', null],
  ['It takes 3 s', null],
])('reads the unit of "%s" as %j', (text, unit) => {
  expect(unitOf(text)).toBe(unit);
});

it('accepts amounts in one unit', () => {
  expect(amountFaults(question({ answer: '1 ms', distractors: ['10 ms', '100 ms'] }))).toEqual([]);
});

it('refuses amounts in different units', () => {
  expect(amountFaults(question({ answer: '1 s', distractors: ['10 ms', '100'] }))).toEqual([
    'the options are amounts in different units (s, ms, none); write them all in one',
  ]);
});

it('leaves options alone that are not all amounts', () => {
  expect(amountFaults(question({ answer: '1 s', distractors: ['10 ms', 'It depends'] }))).toEqual([]);
});
