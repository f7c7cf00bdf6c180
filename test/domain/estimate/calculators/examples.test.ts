import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../../../src/domain/estimate/calculators/calculator.ts';
import { calculatorNamed } from '../../../../src/domain/estimate/calculators/index.ts';
import { answersOf, refusalOf } from './shown.ts';

const named = (name: string): Calculator => calculatorNamed(name) ?? expect.fail(`no calculator ${name}`);

type Typed = Readonly<Record<string, string>>;

/** Worked examples of the sources that the topics are made from, put right where they were wrong. */
const EXAMPLES: readonly (readonly [name: string, typed: Typed, answers: string])[] = [
  ['average', { users: '100M', requests: '10/day' }, '11,574 req/s'],
  ['average', { users: '1M', requests: '10' }, '115.7 req/s'],
  ['peak', { users: '1M', requests: '10', peak: '5x' }, '578.7 req/s | 115.7 req/s'],
  ['peak', { users: '1M', requests: '10', peak: '3' }, '347.2 req/s | 115.7 req/s'],
  ['average', { users: '200M', requests: '1 tweet/user/day' }, '2,315 req/s'],
  ['read-write', { total: '101/s', ratio: '100' }, '1 req/s | 100 req/s'],
  ['concurrent', { users: '1M', session: '30 min' }, '62,500 users | 20,833 users'],
  ['daily', { items: '1M photos/day', size: '500 KB' }, '500 GB a day | 182.5 TB'],
  ['daily', { items: '1 billion/day', size: '100 bytes' }, '100 GB a day | 36.5 TB'],
  ['total', { daily: '500 GB/day', kept: '1 year', copies: '3' }, '547.5 TB | 182.5 TB'],
  ['total', { daily: '100 GB/day', kept: '1 year', copies: '1' }, '36.5 TB | 36.5 TB'],
  ['per-user', { users: '1M', size: '1 MB', copies: '3' }, '3 TB | 1 TB'],
  ['per-user', { users: '1M', size: '1 KB', copies: '1' }, '1 GB | 1 GB'],
  ['indexes', { data: '1 TB', indexes: '5', share: '10%' }, '1.5 TB | 500 GB'],
  ['sizes', { characters: '280', bytes: '2' }, '560 B | 37.5 MB'],
  ['bandwidth', { requests: '348/s', size: '1 KB' }, '2.784 Mbps'],
  ['bandwidth', { requests: '348/s', size: '10 KB' }, '27.84 Mbps'],
  ['pages', { users: '50,000', pages: '1', size: '1 MB', session: '600 s' }, '666.7 Mbps | 13.33 Kbps'],
  [
    'servers',
    { peak: '10,000/s', 'per-server': '1,000/s', utilisation: '100%', spares: '10' },
    '20 servers | 10 servers',
  ],
  [
    'servers',
    { peak: '10,000/s', 'per-server': '1,000/s', utilisation: '70%', spares: '0' },
    '15 servers | 15 servers',
  ],
  ['throughput', { workers: '20', time: '50 ms' }, '400 req/s'],
  ['compound', { today: '3 TB', growth: '20%', time: '5 years' }, '7.465 TB | 2.488x'],
  ['compound', { today: '$10,000/month', growth: '10%', time: '2' }, '$12,100 a month | 1.21x'],
  [
    'linear',
    { today: '100M users', growth: '5M users/month', time: '1 year' },
    '160 million users | 60 million users',
  ],
  ['cost', { time: '1 year' }, '$192,000 | $192,000'],
  ['headroom', { headroom: '2x', growth: '100%' }, '20,000 req/s | 30 days 10 h'],
  ['scaling-factor', { gain: '3x', resources: '4x' }, '75%'],
  ['amdahl', { serial: '10%', processors: '16' }, '6.4x | 40%'],
  ['gustafson', { serial: '0.1', processors: '16' }, '14.5x'],
  ['karp-flatt', { speedup: '4', processors: '8' }, '14.29%'],
  ['little', { rate: '1000 QPS', time: '0.2 s' }, '200 req'],
  ['utilisation', { rate: '800/s', servers: '10', each: '100/s' }, '80%'],
  ['utilisation-law', { utilisation: '0.8', service: '10 ms' }, '80 req/s'],
  ['mm1', { service: '10 ms', utilisation: '0.8' }, '50 ms | 40 ms | 4 req'],
  ['mmc', { rate: '320/s', service: '10 ms', servers: '4' }, '17.46 ms | 7.455 ms | 59.64% | 80%'],
  ['downtime', { availability: '99%' }, '3 days 16 h | 7 h 12 min | 1 h 41 min | 14 min 24 s'],
  ['downtime', { availability: 'three nines' }, '8 h 46 min | 43 min 12 s | 10 min 5 s | 1 min 26 s'],
  ['downtime', { availability: '99.99%' }, '52 min 34 s | 4 min 19 s | 1 min | 8.64 s'],
  ['downtime', { availability: '99.999%' }, '5 min 15 s | 25.92 s | 6.048 s | 864 ms'],
  ['nines', { downtime: '8.76 h', period: '1 year' }, '99.9% | 3'],
  ['series', { parts: '99.9%, 99.9%' }, '99.8001% | 17 h 31 min'],
  ['series', { parts: '0.99', each: '5' }, '95.1% | 17 days 21 h'],
  ['parallel', { parts: '99.9%', each: '2' }, '99.9999% | 31.54 s'],
  ['parallel', { parts: '90%', each: '3' }, '99.9% | 8 h 46 min'],
  ['parallel', { parts: '90%, 99%', each: '1' }, '99.9% | 8 h 46 min'],
  ['k-of-n', { one: '99%', n: '3', k: '2' }, '99.9702% | 2 h 37 min'],
  ['mtbf', { mtbf: '999 h', mttr: '1 h' }, '99.9% | 8 h 46 min'],
  ['uptime', { up: '99 h', down: '1 h' }, '99% | 3 days 16 h'],
  ['survival', { mtbf: '8760 h', time: '720 h' }, '92.11% | 7.89%'],
  ['chain', { parts: '99.9%', each: '100' }, '90.48% | 9.521%'],
  ['error-budget', { slo: '99.9%', period: '30 days' }, '43 min 12 s | 10,000 req | 0.1%'],
  ['burn-rate', { slo: '99.9%', errors: '1%' }, '10x | 3 days'],
  ['burn-rate', { errors: '0%' }, '0x'],
  ['logs', { requests: '1 billion/day', size: '1 KB', kept: '30 days' }, '30 TB | 1 TB'],
];

describe('a worked example', () => {
  it.each(EXAMPLES)('%s %o', (name, typed, answers) => {
    const all = answersOf(named(name), typed);
    expect(all.slice(0, answers.split(' | ').length).join(' | ')).toBe(answers);
  });
});

const BAD: readonly (readonly [name: string, typed: Typed, sentence: string])[] = [
  [
    'mm1',
    { utilisation: '1.2' },
    'Utilisation: below 100%. At 100% work arrives as fast as it is done, and the queue never ends.',
  ],
  [
    'mm1',
    { utilisation: '100%' },
    'Utilisation: below 100%. At 100% work arrives as fast as it is done, and the queue never ends.',
  ],
  ['mmc', { rate: '500/s' }, 'That is work for 5 servers: with 4 the queue never ends.'],
  ['mmc', { servers: '0' }, 'Servers: a whole number from 1 to 10,000.'],
  ['utilisation', { servers: '0' }, 'Servers: a whole number from 1 up.'],
  ['servers', { 'per-server': '0' }, 'Rate of one server: it has to be more than nothing.'],
  ['servers', { spares: '1.5' }, 'Spare servers: a whole number, 0 if none may be lost.'],
  ['k-of-n', { n: '3', k: '4' }, 'Of 3 replicas no more than 3 can be needed.'],
  [
    'series',
    { parts: '99.9%, 101%' },
    'Availability of each part: a share from 0% to 100%. Write it as in `99.9%, 99.9%`.',
  ],
  [
    'series',
    { parts: ',' },
    'Availability of each part: a share from 0% to 100%. Write it as in `99.9%, 99.9%`.',
  ],
  ['nines', { downtime: '2 years', period: '1 year' }, 'Nothing is down for longer than the period.'],
  ['error-budget', { slo: '100%' }, 'Objective: below 100%, as 100% leaves no budget for any change.'],
  [
    'karp-flatt',
    { speedup: '9', processors: '8' },
    'A speedup above the number of processors leaves no serial share: look for a cache that now fits.',
  ],
  [
    'karp-flatt',
    { processors: '1' },
    'Processors: two or more, as one shows nothing of what can run side by side.',
  ],
  ['headroom', { headroom: '1x' }, 'Headroom: more than 1x the peak, or there is none.'],
  [
    'compound',
    { growth: '-100%' },
    'Growth a year: above -100%, as nothing can lose more than all of it. Write it as in `20%`.',
  ],
  [
    'linear',
    { today: '3 TB', growth: '5M users/month' },
    'Users cannot be added to bytes: they measure different things.',
  ],
  ['downtime', { availability: '99.9' }, 'Availability: a share from 0% to 100%. Write it as in `99.9%`.'],
  ['little', { time: '5 GB' }, 'Time in the system: this takes seconds, not bytes. Write it as in `200 ms`.'],
  ['cost', { operations: `5${'0'.repeat(400)}` }, 'That is longer than 200 characters. Take it in parts.'],
  ['amdahl', { processors: '1e400' }, 'That is too large to work out.'],
];

describe('a bad value gets a sentence that explains the limit', () => {
  it.each(BAD)('%s %o', (name, typed, sentence) => expect(refusalOf(named(name), typed)).toBe(sentence));
});
