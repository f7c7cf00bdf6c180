/** Characters of a question: enough for three sentences. */
export const LONGEST_QUESTION = 300;

/**
 * The question in what a member wrote, on one line. Of a long message, such as one picked from a channel, it is the
 * sentences that end in a question mark, and its beginning if there are none.
 */
export function questionIn(text: string): string {
  const line = text.replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUESTION) return line;
  const asked = line
    .split(/(?<=[.!?])\s/)
    .filter((sentence) => sentence.endsWith('?'))
    .join(' ');
  return (asked || line).slice(0, LONGEST_QUESTION).trim();
}
