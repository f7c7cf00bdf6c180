import type { Figure } from './gates/figure.ts';

/** One line a gate: verdict, name, value, limit. */
export function figureTable(figures: readonly Figure[]): string {
  const width = (part: (figure: Figure) => string) =>
    Math.max(0, ...figures.map((figure) => part(figure).length));
  const names = width(({ gate }) => gate);
  const values = width(({ value }) => value);
  const limits = width(({ limit }) => limit);
  return figures
    .map(({ verdict, gate, value, limit, over }) =>
      [
        verdict.padEnd(4),
        gate.padEnd(names),
        value.padStart(values),
        limit.padEnd(limits),
        `over ${over}`,
      ].join('  '),
    )
    .join('\n');
}
