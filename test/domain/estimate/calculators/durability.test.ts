import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { erasure, objects, raid, recovery } from '../../../../src/domain/estimate/calculators/durability.ts';
import { answersOf, refusalOf } from './shown.ts';

describe('calculators of durability', () => {
  it.each<[string, Calculator, Record<string, string>, string[]]>([
    ['six disks', raid, {}, ['20 TB', '16 TB', '12 TB', '24 TB']],
    ['three disks have no second parity', raid, { disks: '3' }, ['8 TB', '12 TB']],
    ['a mirror is half', raid, { disks: '2' }, ['4 TB']],
    ['10 + 4 pieces', erasure, {}, ['1.4 PB', '1.4x', '4 pieces', '3 PB']],
    ['eleven nines', objects, {}, ['10,000 years', '0.0001 objects']],
    ['three nines', objects, { objects: '1000', durability: '99.9%' }, ['1 year', '1 object']],
    ['5 minutes of writes, 30 of requests', recovery, {}, ['150,000 writes', '9,000,000 req']],
    ['a synchronous copy loses nothing', recovery, { rpo: '0' }, ['0 writes', '9,000,000 req']],
  ])('%s', (_name, calculator, typed, answers) => {
    expect(answersOf(calculator, typed)).toEqual(answers);
  });

  it('refuses an array of one disk, and data that lasts for ever', () => {
    expect(refusalOf(raid, { disks: '1' })).toBe('Disks: two or more, or there is no array.');
    expect(refusalOf(objects, { durability: '100%' })).toMatch(/^Durability: below 100%/);
  });
});
