/** Words that say nothing of the subject. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between
  both but by can could did do does doing down during each either else every few for from further get gets had has
  have having he her here him his how if in instead into is it its itself just let lets like makes make many may me
  might more most much must my need needs neither no nor not now of off on once one only or other our out over own
  per put same she should since so some still such take takes than that the their them then there these they thing
  this those through to too two under until up upon us use used uses using very was we were what when where whether
  which while who whom whose why will with within without would yet you your`.split(/\s+/),
);

/** Every word of a text in lower case; digits alone are not words. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => wordIn(token) ?? []);
}

/** The runs of letters and digits of a text in lower case, possessives included. */
export const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** The word in a token, or null when it is but a number. */
export function wordIn(token: string): string | null {
  const word = token.replace(/'s$/, '');
  return /\p{L}/u.test(word) ? word : null;
}

/** The distinct stems of a text that say something of the subject. */
export function contentStems(text: string): Set<string> {
  return new Set(searchTerms(text));
}

/** The stems of a text that say something of the subject, in their order. */
export function searchTerms(text: string): string[] {
  return wordsOf(text).filter(isContentWord).map(stem);
}

export const isContentWord = (word: string): boolean => word.length > 1 && !STOP_WORDS.has(word);

/** Folds the common endings of a word, so that cache, caches, cached and caching are one: "cach". */
export function stem(word: string): string {
  const base = withoutEnding(word);
  const single = /([^aeiou])\1$/.test(base) ? base.slice(0, -1) : base;
  return single.length > 3 ? single.replace(/e$/, '') : single;
}

function withoutEnding(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 5 && /(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** Each two stems that follow each other, as one term: "multi leader". */
export const pairsOf = (stems: readonly string[]): string[] =>
  stems.slice(1).map((second, at) => `${stems[at]} ${second}`);
