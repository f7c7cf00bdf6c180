import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kOfN, parallel, series } from '../../../../src/domain/estimate/calculators/availability.ts';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { erlangC } from '../../../../src/domain/estimate/calculators/erlang.ts';
import { workOut } from '../../../../src/domain/estimate/calculators/estimate.ts';
import { compound } from '../../../../src/domain/estimate/calculators/growth.ts';
import { downtime, nines } from '../../../../src/domain/estimate/calculators/nines.ts';
import { failureOfKOfN } from '../../../../src/domain/estimate/calculators/redundancy.ts';
import { amdahl, gustafson, karpFlatt } from '../../../../src/domain/estimate/calculators/scaling.ts';
import { servers } from '../../../../src/domain/estimate/calculators/servers.ts';
import { readWrite } from '../../../../src/domain/estimate/calculators/traffic.ts';
import { mm1, mmc } from '../../../../src/domain/estimate/calculators/waiting.ts';
import { seeded } from '../../../../src/domain/random.ts';
import { baseValueOf } from './shown.ts';

const RUNS = { numRuns: 60 };
const part = fc.integer({ min: 1, max: 9_999 }).map((n) => n / 10_000);
const few = fc.integer({ min: 1, max: 40 });
const resultsOf = (calculator: Calculator, typed: Record<string, string>): number[] =>
  workOut(calculator, typed).work.results.map(({ amount }) => amount.value);

/** As the textbooks write it, with factorials. */
function erlangCByFactorials(c: number, a: number): number {
  const term = (n: number) => Array.from({ length: n }, (_, i) => a / (i + 1)).reduce((x, y) => x * y, 1);
  const last = (term(c) * c) / (c - a);
  return last / (Array.from({ length: c }, (_, n) => term(n)).reduce((x, y) => x + y, 0) + last);
}

describe('waiting', () => {
  it('in M/M/c at one server is that of M/M/1', () => {
    fc.assert(
      fc.property(part, (busy) => {
        const one = baseValueOf(mm1, { service: '10 ms', utilisation: `${busy}` });
        const many = baseValueOf(mmc, { service: '10 ms', rate: `${busy * 100}/s`, servers: '1' });
        expect(many / one).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });

  it('has the chance that the formula with factorials gives', () => {
    fc.assert(
      fc.property(few, part, (c, busy) => {
        expect(erlangC(c, busy * c)).toBeCloseTo(erlangCByFactorials(c, busy * c), 10);
      }),
      RUNS,
    );
  });

  it('has a chance for thousands of servers, where factorials overflow', () => {
    expect(erlangC(5_000, 4_900)).toBeGreaterThan(0);
    expect(erlangC(5_000, 4_900)).toBeLessThan(1);
    expect(erlangC(10, 0)).toBe(0);
  });

  it('grows with utilisation and shrinks with servers', () => {
    fc.assert(
      fc.property(few, part, part, (c, a, b) => {
        const [low, high] = [Math.min(a, b) * c, Math.max(a, b) * c];
        expect(erlangC(c, low)).toBeLessThanOrEqual(erlangC(c, high));
        expect(erlangC(c + 1, low)).toBeLessThanOrEqual(erlangC(c, low));
      }),
      RUNS,
    );
  });

  it('is what a simulated queue shows', () => {
    const [random, load, customers] = [seeded(7), 0.7, 200_000];
    const exponential = (mean: number) => -mean * Math.log(1 - random());
    let [waits, wait] = [0, 0];
    for (let i = 0; i < customers; i += 1) {
      wait = Math.max(0, wait + exponential(1) - exponential(1 / load));
      waits += wait;
    }
    const [, waiting = 0] = resultsOf(mm1, { service: '1 s', utilisation: '70%' });
    expect(waits / customers / waiting).toBeCloseTo(1, 1);
  });
});

describe('availability', () => {
  it('is in parallel never below the best part, in series never above the worst', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const typed = { parts: parts.join(', '), each: '1' };
        expect(baseValueOf(parallel, typed)).toBeGreaterThanOrEqual(Math.max(...parts) - 1e-12);
        expect(baseValueOf(series, typed)).toBeLessThanOrEqual(Math.min(...parts) + 1e-12);
      }),
      RUNS,
    );
  });

  it('of k of n is parallel for one needed, and series for all', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 12 }), (one, n) => {
        const typed = { one: `${one}`, n: `${n}` };
        const each = { parts: `${one}`, each: `${n}` };
        expect(baseValueOf(kOfN, { ...typed, k: '1' })).toBeCloseTo(baseValueOf(parallel, each), 10);
        expect(baseValueOf(kOfN, { ...typed, k: `${n}` })).toBeCloseTo(baseValueOf(series, each), 10);
      }),
      RUNS,
    );
  });

  it('of k of n counts every way in which few enough are up', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (one, n, wanted) => {
        const k = Math.min(n, wanted);
        let down = 0;
        for (let state = 0; state < 2 ** n; state += 1) {
          const up = state.toString(2).replaceAll('0', '').length;
          if (up < k) down += one ** up * (1 - one) ** (n - up);
        }
        expect(failureOfKOfN(one, n, k)).toBeCloseTo(down, 10);
      }),
      RUNS,
    );
  });

  it('gives a downtime that gives the availability back', () => {
    fc.assert(
      fc.property(part, (availability) => {
        const down = baseValueOf(downtime, { availability: `${availability}` });
        const back = baseValueOf(nines, { downtime: `${down.toFixed(6)} s`, period: '1 year' });
        expect(back).toBeCloseTo(availability, 9);
      }),
      RUNS,
    );
  });
});

describe('scaling', () => {
  it('keeps its bounds: no speedup beyond the processors, nor beyond the serial share', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 2, max: 5_000 }), (serial, n) => {
        const typed = { serial: `${serial}`, processors: `${n}` };
        const same = baseValueOf(amdahl, typed);
        expect(same).toBeGreaterThanOrEqual(1);
        expect(same).toBeLessThanOrEqual(Math.min(n, 1 / serial) + 1e-9);
        expect(baseValueOf(gustafson, typed)).toBeGreaterThanOrEqual(same - 1e-9);
      }),
      RUNS,
    );
  });

  it('is measured by Karp and Flatt as Amdahl made it', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 2, max: 500 }), (serial, n) => {
        const speedup = baseValueOf(amdahl, { serial: `${serial}`, processors: `${n}` });
        const measured = baseValueOf(karpFlatt, { speedup: `${speedup}`, processors: `${n}` });
        expect(measured).toBeCloseTo(serial, 9);
      }),
      RUNS,
    );
  });
});

describe('other rules', () => {
  it('servers carry the peak at the target, and one fewer would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 5_000 }),
        part,
        (peak, one, target) => {
          const n = baseValueOf(servers, {
            peak: `${peak}/s`,
            'per-server': `${one}/s`,
            utilisation: `${target}`,
            spares: '0',
          });
          expect(n * one * target).toBeGreaterThanOrEqual(peak * (1 - 1e-9));
          expect((n - 1) * one * target).toBeLessThan(peak);
        },
      ),
      RUNS,
    );
  });

  it('compound growth over years is growth year by year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 300 }), fc.integer({ min: 1, max: 10 }), (percent, years) => {
        let tb = 1;
        for (let year = 0; year < years; year += 1) tb += (tb * percent) / 100;
        const grown = baseValueOf(compound, { today: '1 TB', growth: `${percent}%`, time: `${years} years` });
        expect(grown / (tb * 8e12)).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });

  it('reads and writes are all there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1_000 }), (total, ratio) => {
        const [writes = 0, reads = 0] = resultsOf(readWrite, { total: `${total}/s`, ratio: `${ratio}` });
        expect(writes + reads).toBeCloseTo(total, 6);
        expect(reads).toBeCloseTo(writes * ratio, 6);
      }),
      RUNS,
    );
  });
});
