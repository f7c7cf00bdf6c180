import { describe, expect, it } from 'vitest';
import estimate from '../../commands/estimate.ts';
import { GROUPS } from '../../src/domain/estimate/calculators/index.ts';

interface Part {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Part[];
}

/** As Discord counts: names and descriptions of the command and of everything in it. */
const charactersIn = ({ name, description = '', options = [] }: Part): number =>
  name.length + description.length + options.reduce((sum, option) => sum + charactersIn(option), 0);

describe('/estimate', () => {
  const calculators = GROUPS.flatMap((group) => group.calculators);

  it('is within what Discord takes: 8,000 characters, 25 of a kind at every level', () => {
    // Border: a command's JSON, of which only names, descriptions and options are looked at.
    const data = estimate.data as Part;
    expect(charactersIn(data)).toBeLessThanOrEqual(8_000);
    const { options: groups = [] } = data;
    expect([groups, ...groups.map(({ options = [] }) => options)].map((level) => level.length)).toEqual(
      expect.not.arrayContaining([0, expect.toSatisfy((length: number) => length > 25)]),
    );
  });

  it('has a name for every calculator, and none twice', () => {
    const names = calculators.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(calculators)('asks for as much as a form can hold: $title', ({ title, inputs }) => {
    const terms = Object.values(inputs).map(({ term }) => term);
    expect([title, ...terms].filter((text) => text.length > 45)).toEqual([]);
    expect(terms.length).toBeLessThanOrEqual(5);
  });
});
