import { defineCalculator } from './calculator.ts';
import { seconds } from './figures.ts';
import { amount, count } from './input.ts';
import { line } from './line.ts';

/** Waits in seconds, without jitter: the base, twice that and so on, none above the cap. */
export function waitsOf(base: number, cap: number, retries: number): number[] {
  return Array.from({ length: retries }, (_, retry) => Math.min(cap, base * 2 ** retry));
}

/**
 * Equal jitter keeps half of each wait and draws the other half; full jitter draws all of it.
 * Source: Marc Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog (2015).
 */
export const backoff = defineCalculator({
  name: 'backoff',
  title: 'Backoff schedule',
  summary: 'Waits between retries, in all',
  topic: 'retries-and-backoff',
  formulas: ['backoff', 'jitter'],
  formula: 'wait = min(cap, base × 2^retry)',
  inputs: {
    base: amount('First wait', '1 ms', '100 ms'),
    cap: amount('Longest wait', '1 s', '30 s'),
    retries: count('Retries', '1', '10', { most: 50, limit: 'Retries: a whole number from 1 to 50.' }),
  },
  work({ base, cap, retries }) {
    const waits = waitsOf(base.value, cap.value, retries.value);
    const total = seconds(waits.reduce((sum, wait) => sum + wait, 0));
    const shown = waits.slice(0, MOST_SHOWN).map((wait) => line`${seconds(wait)}`());
    const rest = waits.length > MOST_SHOWN ? ', …' : '';
    return {
      results: [
        { label: 'In all, without jitter', amount: total },
        { label: 'Mean with equal jitter (50 to 100%)', amount: seconds(total.value * 0.75) },
        { label: 'Mean with full jitter (0 to 100%)', amount: seconds(total.value * 0.5) },
      ],
      steps: [line`${shown.join(', ')}${rest}`, line`Added up: ${total}`],
    };
  },
  curve({ base, cap, retries }) {
    const waits = waitsOf(base.value, cap.value, retries.value);
    return {
      title: 'Wait before each retry',
      x: { label: 'Retry', whole: true },
      y: { label: 'Wait, s', least: 0 },
      points: waits.map((wait, i) => [i + 1, wait] as const),
      here: null,
      says: 'Each wait is twice the one before, until the longest wait is reached.',
    };
  },
});

const MOST_SHOWN = 10;
