import { randomBytes } from 'node:crypto';
import type {
  APIMessageInteractionMetadata,
  ApplicationCommandOptionType,
  InteractionType,
} from 'discord.js';
import type { PlaygroundEvent } from '../../protocol.ts';

/** Interaction tokens are good for 15 minutes (Discord, "Receiving and Responding"). */
const TOKEN_LIFE_MS = 15 * 60_000;

/** Where the answer goes: the client of the member who did something. */
export interface Asker {
  readonly memberId: string;
  readonly nonce: string;
  tell(event: PlaygroundEvent): void;
}

/** One interaction from the moment it is sent to the bot until its token expires. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly asker: Asker;
  readonly channelId: string;
  /** The message whose component was used, or that a modal was opened from. */
  readonly sourceId: string | null;
  /** "topic", "daily play", for commands. */
  readonly command: string | null;
  /** For autocomplete: the type of the option that is being typed. */
  readonly typing: ApplicationCommandOptionType | null;
  readonly metadata: APIMessageInteractionMetadata;
  readonly startedAt: number;
  state: 'waiting' | 'answered' | 'too-late';
  /** The message that `@original` stands for. */
  originalId: string | null;
  /** All messages that were made with the token. */
  readonly messageIds: Set<string>;
}

/** The interactions whose tokens are good, and the clocks that run for them. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly deadlineMs: number;

  /** `deadlineMs`: how long the bot has for the first answer. */
  constructor(deadlineMs: number) {
    this.deadlineMs = deadlineMs;
  }

  open(
    details: Omit<Interaction, 'token' | 'startedAt' | 'state' | 'originalId' | 'messageIds'>,
  ): Interaction {
    this.#sweep();
    const token = randomBytes(48).toString('base64url');
    const interaction: Interaction = {
      ...details,
      token,
      startedAt: Date.now(),
      state: 'waiting',
      originalId: null,
      messageIds: new Set(),
    };
    this.#byToken.set(token, interaction);
    return interaction;
  }

  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  isExpired({ startedAt }: Interaction): boolean {
    return Date.now() - startedAt > TOKEN_LIFE_MS;
  }

  /** Calls back unless the bot gives its first answer in time. */
  startDeadline(interaction: Interaction, late: () => void): void {
    this.#start(interaction, this.deadlineMs, late);
  }

  /** Calls back unless a deferred answer is given while the token is good. */
  startExpiry(interaction: Interaction, expired: () => void): void {
    this.#start(interaction, TOKEN_LIFE_MS, expired);
  }

  stopClock(interaction: Interaction): void {
    clearTimeout(this.#timers.get(interaction.id));
    this.#timers.delete(interaction.id);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#byToken.clear();
  }

  #start(interaction: Interaction, milliseconds: number, callback: () => void): void {
    this.stopClock(interaction);
    const timer = setTimeout(() => {
      this.#timers.delete(interaction.id);
      callback();
    }, milliseconds);
    this.#timers.set(interaction.id, timer);
  }

  /** Oldest first, so the sweep ends at the first good token. An expired one is told apart for as long again. */
  #sweep(): void {
    const horizon = Date.now() - 2 * TOKEN_LIFE_MS;
    for (const [token, { startedAt }] of this.#byToken) {
      if (startedAt > horizon) return;
      this.#byToken.delete(token);
    }
  }
}
