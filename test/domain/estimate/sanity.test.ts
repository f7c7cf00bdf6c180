import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/domain/estimate/parse.ts';
import { sanityOf } from '../../../src/domain/estimate/sanity.ts';

describe('a result beside something to picture', () => {
  it.each([
    ['11574 req/s', 'About 12 servers at 1,000 req/s each'],
    ['1000 req/s', 'One server at 1,000 req/s does it'],
    ['3 req/day', null],
    ['100 MB', null],
    ['64 GB', 'Fits in the memory of one server with 64 GB'],
    ['65 GB', 'Fits on one 1 TB SSD'],
    ['1 TB', 'Fits on one 1 TB SSD'],
    ['7.5 TB', 'Fits on one 20 TB hard disk'],
    ['1.8 PB', 'About 90 hard disks of 20 TB, one copy'],
    ['93 Mbps', '9.3% of a 1 Gbps link'],
    ['2 Gbps', '20% of a 10 Gbps link'],
    ['95 Gbps', 'About 10 links of 10 Gbps'],
    ['55.7 ms', 'Feels instant: under 0.1 s'],
    ['800 ms', 'Noticed, but no break in thought: under 1 s'],
    ['55 s', 'About a minute'],
    ['60 s', null],
    ['2 h', null],
    ['23 h', 'About a day'],
    ['11.57 servers', 'In whole ones: 12 servers'],
    ['12 servers', null],
    ['0.2', null],
    ['$20/month', null],
    ['100 MB * 10 s', null],
    ['0 GB', null],
  ])('%s: %s', (typed, line) => expect(sanityOf(parseQuantity(typed))).toBe(line));
});
