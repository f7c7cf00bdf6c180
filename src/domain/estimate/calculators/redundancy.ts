/** What is not available, as a share: of 1 - 10⁻¹² only this tells how near to 1 it is. */

/** Every part is needed, `each` times over. */
export function missingInSeries(parts: readonly number[], each: number): number {
  const logarithm = parts.reduce((sum, part) => sum + Math.log(part), 0) * each;
  return -Math.expm1(logarithm);
}

/** One part is enough, and there are `each` of every one. */
export const missingInParallel = (parts: readonly number[], each: number): number =>
  parts.reduce((product, part) => product * (1 - part) ** each, 1);

/**
 * The share of time in which fewer than `k` of `n` are up, when each is up for the share `one`: the binomial tail, summed
 * from the smallest terms that count, in logarithms so that no power and no factorial leaves the range of a number.
 */
export function failureOfKOfN(one: number, n: number, k: number): number {
  if (one === 0) return 1;
  if (one === 1) return 0;
  let sum = 0;
  for (let up = 0; up < k; up += 1) {
    sum += Math.exp(logChoose(n, up) + up * Math.log(one) + (n - up) * Math.log1p(-one));
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}
