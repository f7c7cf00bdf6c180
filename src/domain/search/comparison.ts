const PATTERNS: readonly RegExp[] = [
  /\bdifferences? (?:between|of|in) (?<a>.+?) (?:and|vs\.?|versus|or) (?<b>.+)/,
  /(?<a>.+?) (?:vs\.?|versus) (?<b>.+)/,
  /\bcompare (?<a>.+?) (?:and|to|with|against|or) (?<b>.+)/,
  /\b(?:pick|choose|use|prefer|go with|go for|take|better|want|need)[:,]? (?<a>.+?) or (?<b>.+)/,
  /\bhow (?:is|are|does|do) (?<a>.+?) (?:different|differ) (?:from|to|than) (?<b>.+)/,
  /(?<a>.+?) (?:compared to|compared with|instead of|rather than|over) (?<b>.+)/,
  /(?<a>.+?) or (?<b>.+)/,
];

/** The two things that a question weighs against each other, as written in lower case; null when it does not. */
export function comparedIn(question: string): readonly [string, string] | null {
  const text = question
    .toLowerCase()
    .replaceAll(/[?!.]+\s*$/g, '')
    .trim();
  for (const pattern of PATTERNS) {
    const { a, b } = pattern.exec(text)?.groups ?? {};
    if (a !== undefined && b !== undefined) return [a.trim(), b.trim()];
  }
  return null;
}
