/**
 * What Inter draws, by its character map (version 4): Latin, Greek and Cyrillic letters with what goes with them. Emoji
 * come from Noto Color Emoji. Anything else would be a box.
 */
const LEGIBLE =
  /^(?:[\x20-\x7e\u00a0-\u0148\u014a-\u01c3\u01c5-\u024f\u0384-\u03ce\u0400-\u045f\u1e00-\u1e9b\u1e9e-\u1ef9\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3)+$/u;

/** Marks that are stacked on letters, and characters without a shape, but for those that join emoji. */
const MARKS = /(?!\u200d|\ufe0f)[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu;

/**
 * A name as it can be drawn: letters in fancy styles as plain ones, stacked marks left out. Where that is not enough,
 * the username, which Discord keeps to plain letters.
 */
export function legible(name: string, username: string): string {
  const composed = name.normalize('NFKC').trim();
  const plain = LEGIBLE.test(composed) ? composed : composed.replaceAll(MARKS, '').trim();
  return LEGIBLE.test(plain) ? plain : username;
}
