import type { MultipleChoice } from '../../domain/library.ts';

const AMOUNT = /^(?:about |around |~|≈ ?|[<>] ?)?[\d,]+(?:\.\d+)?((?:\s?\S+){0,3})$/i;

/** `ms` of "about 1,500 ms"; null when the text is no amount. "1 server" and "2 servers" have one unit. */
export function unitOf(text: string): string | null {
  const unit = AMOUNT.exec(text.trim())?.[1];
  return unit === undefined
    ? null
    : unit
        .trim()
        .toLowerCase()
        .replace(/(\w{3,})s\b/g, '$1');
}

/** Options that are all amounts are compared, and sorted when shown, so they share one unit. */
export function amountFaults({ answer, distractors }: MultipleChoice): string[] {
  const units = [answer, ...distractors].map(({ text }) => unitOf(text));
  const distinct = new Set(units);
  if (distinct.has(null) || distinct.size === 1) return [];
  const shown = [...distinct].map((unit) => unit || 'none').join(', ');
  return [`the options are amounts in different units (${shown}); write them all in one`];
}
