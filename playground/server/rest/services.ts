import type { Gateway } from '../gateway/gateway.ts';
import type { Answers } from '../interactions/answers.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { World } from '../world/world.ts';

/** What the routes work on. */
export interface Services {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly answers: Answers;
  readonly gatewayUrl: string;
}
