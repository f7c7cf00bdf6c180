import { loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/domain/estimate/calculators/estimate.ts';
import { openPictures } from '../../src/pictures/pictures.ts';

const pictures = openPictures();
afterAll(() => pictures.close());

const curve = (height: number): Chart => ({
  kind: 'curve',
  title: 'Response time',
  x: { label: 'Utilisation', suffix: '%' },
  y: { label: 'Response time, ms' },
  points: [
    [0, 0],
    [50, height],
    [100, 2 * height],
  ],
  here: { at: [50, height], label: `${height} ms` },
  says: 'Response time doubles.',
});

const distribution: Chart = {
  kind: 'distribution',
  title: 'Peak traffic',
  bars: [1, 4, 2],
  marks: [{ at: 0.5, name: 'median', label: '30,000 req/s' }],
  says: 'The median is 30,000 req/s.',
};

describe('pictures', () => {
  it.each([curve(10), distribution])('are PNGs of a size for a phone: $kind', async (picture) => {
    const image = await loadImage(Buffer.from(await pictures.draw(picture)));
    expect([image.width, image.height]).toEqual([800, 480]);
  });

  it('are each of what was asked for, when many are drawn at once', async () => {
    const together = await Promise.all([1, 10, 100].map((height) => pictures.draw(curve(height))));
    for (const [i, height] of [1, 10, 100].entries())
      expect(together[i]).toEqual(await pictures.draw(curve(height)));
    expect(together[0]).not.toEqual(together[1]);
  });

  it('fail one by one: the next is drawn all the same', async () => {
    const impossible = { ...curve(1), says: () => 'a function cannot travel to another thread' };
    // Border: on purpose not what the types allow.
    await expect(pictures.draw(impossible as unknown as Chart)).rejects.toThrow(/could not be cloned/);
    expect((await pictures.draw(curve(1))).length).toBeGreaterThan(1_000);
  });

  it('are drawn again after the thread was stopped', async () => {
    await pictures.close();
    expect((await pictures.draw(distribution)).length).toBeGreaterThan(1_000);
  });
});
