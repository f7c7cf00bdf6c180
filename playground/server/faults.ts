import { setTimeout as delay } from 'node:timers/promises';

/** Which REST calls a fault is for; without a method or path, any. Paths are as in `/channels/1/messages`. */
export interface CallMatcher {
  readonly method?: string;
  readonly path?: string | RegExp;
}

export type RestFault =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** `afterwards`: the call has its effect, only the answer is lost. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: object;
      readonly afterwards?: boolean;
    }
  /** `afterwards`: the call has its effect at once, only the answer is late. */
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly afterwards?: boolean }
  | { readonly kind: 'refused'; readonly afterwards?: boolean };

/** What a test can make go wrong. */
export interface Faults {
  /** Cuts the bot's socket without a closing handshake. */
  dropSocket(): void;
  /** Tells the bot to reconnect and resume (op 7). */
  reconnect(): void;
  /** Tells the bot that its session is invalid (op 9). */
  invalidSession(resumable: boolean): void;
  /** The next `times` matching REST calls (1 by default) go wrong. */
  rest(matcher: CallMatcher, fault: RestFault, times?: number): void;
  deliverNextInteractionTwice(): void;
  /** While on, the bot reaches neither REST nor the gateway; members' clients stay connected. */
  unreachable(on: boolean): void;
  /** Takes back everything that has not happened yet. */
  clear(): void;
}

interface Planned {
  readonly matcher: CallMatcher;
  readonly fault: RestFault;
  left: number;
}

/** The faults that are planned and not used up. */
export class FaultPlan {
  readonly #planned: Planned[] = [];
  #twice = false;
  isUnreachable = false;

  plan(matcher: CallMatcher, fault: RestFault, times: number): void {
    this.#planned.push({ matcher, fault, left: times });
  }

  planDuplicate(): void {
    this.#twice = true;
  }

  clear(): void {
    this.#planned.length = 0;
    this.#twice = false;
    this.isUnreachable = false;
  }

  /** How often to deliver this interaction. */
  takeDeliveries(): 1 | 2 {
    const deliveries = this.#twice ? 2 : 1;
    this.#twice = false;
    return deliveries;
  }

  /** The fault for this call, which is used up by it. A call that is slow at first has waited when this returns. */
  async take(method: string, path: string): Promise<RestFault | null> {
    const planned = this.#planned.find(({ matcher, left }) => left > 0 && matches(matcher, method, path));
    if (!planned) return null;
    planned.left -= 1;
    const { fault } = planned;
    if (fault.kind === 'slow' && !fault.afterwards) await delay(fault.milliseconds);
    return fault;
  }
}

function matches(matcher: CallMatcher, method: string, path: string): boolean {
  if (matcher.method !== undefined && matcher.method !== method) return false;
  if (matcher.path === undefined) return true;
  return typeof matcher.path === 'string' ? path.includes(matcher.path) : matcher.path.test(path);
}
