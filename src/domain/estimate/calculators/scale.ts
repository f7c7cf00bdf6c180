import { humanQuantity } from '../human.ts';
import { MINUTE } from '../human-duration.ts';
import { BASE, type Quantity } from '../quantity.ts';

/** The unit in which values like this one are written on an axis. */
export interface Scale {
  /** "TB", "million users", "ms". */
  readonly unit: string;
  /** What one of it is in base units. */
  readonly one: number;
  /** The value itself, with its unit. */
  readonly label: string;
}

const WRITTEN = /^(\$?)([\d.,]+) ?(.*)$/;

/** Long times are in seconds, as "2 h 13 min" has two units. */
export function scaleOf({ value, dimensions }: Quantity): Scale {
  const label = humanQuantity({ value, dimensions }).text;
  const [, sign = '', digits = '', words = ''] = WRITTEN.exec(label) ?? [];
  const written = Number(digits.replaceAll(',', ''));
  const isLong = dimensions[BASE.time] === 1 && value >= MINUTE;
  if (isLong || !(written > 0)) return { unit: dimensions[BASE.time] === 1 ? 's' : '', one: 1, label };
  return { unit: [sign, words].join(' ').trim(), one: value / written, label };
}
