/** One colour language: what a colour says is the same in every message. */
export const COLOURS = {
  /** Something to read. */
  topic: 0x5865f2,
  /** A question that waits for an answer. */
  question: 0xf0b232,
  right: 0x23a55a,
  wrong: 0xda373c,
  /** Points, places and streaks. */
  score: 0xeb9e34,
  /** A figure that was worked out. */
  estimate: 0x00a8a8,
  plain: 0x80848e,
} as const;
