/** A member's profile as a picture shows it. */
export interface Card {
  readonly kind: 'card';
  /** As the server shows it; any script, any length. */
  readonly name: string;
  /** Of letters, digits, dots and underlines: shown where the name cannot be drawn. */
  readonly username: string;
  /** A PNG; null: the first letter is drawn instead. */
  readonly avatar: Uint8Array | null;
  /** One or two short lines under the name. */
  readonly facts: readonly string[];
  readonly bars: readonly CardBar[];
}

export interface CardBar {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
}
