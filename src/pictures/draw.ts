import { drawCard } from './card.ts';
import { chartOf } from './chart.ts';
import { curveChart } from './curve.ts';
import { distributionChart } from './distribution.ts';
import type { Picture } from './picture.ts';

/** Draws a picture as a PNG. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  switch (picture.kind) {
    case 'curve':
      return await chartOf(curveChart(picture));
    case 'card':
      return await drawCard(picture);
    case 'distribution':
      return await chartOf(distributionChart(picture));
  }
}
