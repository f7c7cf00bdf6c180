import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import type { Answer, Order } from './orders.ts';
import { registerFonts } from './theme.ts';

/** The thread that draws, so that nobody waits for somebody else's picture. */
registerFonts();
parentPort?.on('message', (order: Order) => {
  draw(order.picture).then(
    (png) => answer({ id: order.id, png }),
    (error: unknown) => answer({ id: order.id, failure: String(error) }),
  );
});

const answer = (made: Answer): void => parentPort?.postMessage(made);
