const BOUNDARY = /[.,;:!?\n"“”()]+|\s[-–]\s|\b(?:and|but|because|since)\b/i;

/** The parts of a message of several, as they are between its marks and conjunctions; none for one that is whole. */
export function clausesOf(message: string): string[] {
  const clauses = message
    .split(BOUNDARY)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return clauses.length > 1 ? clauses : [];
}
