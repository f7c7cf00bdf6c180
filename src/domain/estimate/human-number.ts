const SCALES = [
  { from: 1e12, one: 1e12, name: 'trillion' },
  { from: 1e9, one: 1e9, name: 'billion' },
  { from: 1e7, one: 1e6, name: 'million' },
] as const;

/** Four significant digits: "11,574", "1.157 billion", "0.0557". */
export function humanNumber(value: number): string {
  const size = Math.abs(Number(value.toPrecision(12)));
  const scale = SCALES.find(({ from }) => size >= from);
  if (scale === undefined) return size !== 0 && size < 1e-4 ? value.toExponential(2) : grouped(value);
  if (size >= 1e18) return value.toExponential(3);
  return `${grouped(value / scale.one)} ${scale.name}`;
}

// Made once: a format costs a hundred times what a number in it does.
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const FOUR_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const NINE_DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 9 });

/** Four significant digits or all whole ones, with commas; as many nines as there are. */
export function grouped(value: number): string {
  const exact = Number(value.toPrecision(12));
  const size = Math.abs(exact);
  if (size > 0.999 && size < 1) return NINE_DIGITS.format(exact);
  return (size >= 1_000 ? WHOLE : FOUR_DIGITS).format(exact);
}

const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P', 'E'] as const;

/** "92.59 Mbps": a decimal prefix before the unit. */
export function prefixed(value: number, unit: string): string {
  const steps = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
  const step = Math.min(Math.max(steps, 0), PREFIXES.length - 1);
  return `${grouped(value / 1_000 ** step)} ${PREFIXES[step]}${unit}`;
}

/** Bytes with decimal prefixes: 1 KB is 1,000 bytes. */
export const humanBytes = (bytes: number): string =>
  Math.abs(bytes) < 1_000 ? `${grouped(bytes)} B` : prefixed(bytes, 'B');

/** "$0.023", "$9.50", "$11,500", "$12 million". */
export function humanMoney(dollars: number): string {
  const sign = dollars < 0 ? '-' : '';
  const size = Math.abs(dollars);
  if (size >= 1e7) return `${sign}$${humanNumber(size)}`;
  const cents = size < 100 ? 2 : 0;
  const digits =
    size > 0 && size < 0.1
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: cents, maximumFractionDigits: cents };
  return `${sign}$${size.toLocaleString('en', digits)}`;
}
