const PATTERNS: readonly RegExp[] = [
  /\b(?:difference|differences|diff) (?:between|of|in) (?<a>.+?) (?:and|vs\.?|versus|or) (?<b>.+)/,
  /(?<a>.+?) (?:vs\.?|versus) (?<b>.+)/,
  /\bcompare (?<a>.+?) (?:and|to|with|against|or) (?<b>.+)/,
  /\bhow (?:is|are|does|do) (?<a>.+?) (?:different|differ) (?:from|to|than) (?<b>.+)/,
  /(?<a>.+?) (?:compared to|compared with|instead of|rather than|as opposed to) (?<b>.+)/,
  /\b(?:is|are) (?<a>.+?) (?:better|faster|cheaper|simpler|safer|slower|worse) than (?<b>.+)/,
  /\bwhen (?:to use|do i use|should i use|would i use|do i pick|to pick) (?<a>.+?) (?:or|and when) (?<b>.+)/,
  /(?<a>.+?) or (?<b>.+)/,
];

/** What stands before the first thing, and says nothing of it. */
const LEAD =
  /^.*\b(?:should (?:i|we|you)|do (?:i|we)|would you|can i|is it better to|better to|which is better|which one|what about|is it|are they|what's the|whats the|what is the|pick|choose|use|prefer|take|go with|go for)\b[,:]? (?:use |pick |choose |go with |take |have |build |run )?/;
/** What stands behind the second, and says for what. */
const TAIL =
  /(?:,| - |\b(?:for|when|if|in|on|with|which|where|what|because|since|as|to|and when|isn't|is that|and (?:dont|don't|do not|please|pls|why|how|what|which|who|is|are|i|my|we|keep))\b).*$/;

/** The two things that a question weighs against each other, in lower case; null when it weighs none. */
export function comparedIn(question: string): readonly [string, string] | null {
  const text = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.\s]+$/, '')
    .trim();
  for (const pattern of PATTERNS) {
    const { a, b } = pattern.exec(text)?.groups ?? {};
    if (a !== undefined && b !== undefined) return [shortened(a, LEAD), shortened(b, TAIL)];
  }
  return null;
}

function shortened(text: string, ballast: RegExp): string {
  const short = text.replace(ballast, '').trim();
  return short === '' ? text.trim() : short;
}
