import type { Listing } from './standing.ts';

/** How much of one kind is stored about a member. */
export interface StoredKind {
  /** In the member's words, such as "Answers to quiz questions". */
  readonly title: string;
  readonly here: number;
  /** In all servers and in direct messages. */
  readonly everywhere: number;
}

/** What is stored about a member. */
export interface Stored {
  readonly kinds: readonly StoredKind[];
  /** What the member chose in this server. */
  readonly listing: Listing;
}
