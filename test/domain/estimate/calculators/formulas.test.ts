import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../../../src/domain/estimate/calculators/index.ts';
import { CONTENT_DIR } from '../../../../src/paths.ts';

const calculators = GROUPS.flatMap((group) => group.calculators);

const formulas = [...readFileSync(join(CONTENT_DIR, 'formulas.yaml'), 'utf8').matchAll(/^- id: (\S+)/gm)].map(
  ([, id]) => id,
);

const topics = readdirSync(join(CONTENT_DIR, 'topics'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => basename(file, '.md'));

describe('the formulas of the content', () => {
  it('have a calculator each, and calculators name no other', () => {
    const worked = new Set(calculators.flatMap((calculator) => calculator.formulas));
    expect([...worked].sort()).toEqual([...formulas].sort());
  });

  it('are explained by topics that are there', () => {
    expect(calculators.map(({ topic }) => topic).filter((topic) => !topics.includes(topic))).toEqual([]);
  });
});
