/** Words that say nothing of the subject. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between
  both but by can could did do does doing down during each either else every few for from further get gets had has
  have having he her here him his how if in instead into is it its itself just let lets like makes make many may me
  might more most much must my need needs neither no nor not now of off on once one only or other our out over own
  per put same she should since so some still such take takes than that the their them then there these they thing
  this those through to too two under until up upon us use used uses using very was we were what when where whether
  which while who whom whose why will with within without would yet you your vs versus
  arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt shouldnt wasnt werent wont wouldnt
  ive im id ill youre theyre weve thats theres whats wat wats wut`.split(/\s+/),
);

/** Every word of a text in lower case; digits alone are not words, but for the codes that HTTP answers with. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap((token) => wordIn(token) ?? []);
}

const RUNS = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
/** The same in plain English, and three times as fast: a library is read word by word at the start. */
const PLAIN_RUNS = /[a-z0-9]+(?:'[a-z]+)?/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The runs of letters and digits of a text in lower case, possessives included. */
export function tokensOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower.match(PLAIN_RUNS) ?? [];
  return lower.replaceAll('’', "'").match(RUNS) ?? [];
}

const STATUS_CODE = /^(?:10[0-3]|20[1-6]|30[1-478]|40[0-689]|41[0-8]|42[269]|50[2-5])$/;

/** The word in a token, or null when it is but a number. */
export function wordIn(token: string): string | null {
  const word = token.replace(/'s$/, '');
  return /\p{L}/u.test(word) || STATUS_CODE.test(word) ? word : null;
}

/** The distinct stems of a text that say something of the subject. */
export function contentStems(text: string): Set<string> {
  return new Set(searchTerms(text));
}

/** The stems of a text that say something of the subject, in their order. */
export function searchTerms(text: string): string[] {
  return wordsOf(text).filter(isContentWord).map(stem);
}

export const isContentWord = (word: string): boolean =>
  word.length > 1 && !STOP_WORDS.has(word) && !/'(?:d|ll|m|re|t|ve)$/.test(word);

/** Forms of the verbs and nouns that people tell of trouble with, and that no ending gives away. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `became=become began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build caught=catch
  chose=choose chosen=choose drew=draw drawn=draw drove=drive driven=drive dying=die fed=feed feet=foot fell=fall
  fallen=fall forgot=forget forgotten=forget fought=fight found=find froze=freeze frozen=freeze
  grew=grow grown=grow heard=hear held=hold hidden=hide hung=hang kept=keep knew=know known=know led=lead left=leave
  lost=lose lying=lie met=meet paid=pay ran=run rose=rise risen=rise rewrote=rewrite rewritten=rewrite said=say
  sank=sink saw=see seen=see sent=send shown=show slept=sleep sold=sell spent=spend
  spoke=speak spoken=speak stolen=steal stole=steal stood=stand stuck=stick taken=take
  took=take taught=teach threw=throw thrown=throw told=tell tying=tie understood=understand woke=wake woken=wake
  won=win wore=wear worn=wear written=write wrote=write`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

/** Folds the common endings of a word, so that cache, caches, cached and caching are one: "cach". */
export function stem(word: string): string {
  const base = withoutEnding(IRREGULAR.get(word) ?? word);
  return base.length > 3 ? base.replace(/e$/, '') : base;
}

function withoutEnding(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return undoubled(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ed')) return undoubled(word.slice(0, -2));
  if (word.length > 5 && /(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  const one = word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  return one.length > MANY && one.endsWith('ll') ? one.slice(0, -1) : one;
}

/** From this many letters on a last double l is one: "cancelled" is of "cancel", but "called" is of "call". */
const MANY = 5;

/** "stopp" of "stopped" is "stop"; "add", "pass" and "call" are words as they are. */
const undoubled = (base: string): string =>
  base.length > MANY && base.endsWith('ll')
    ? base.slice(0, -1)
    : base.length > 3 && /([^aeioulsz])\1$/.test(base)
      ? base.slice(0, -1)
      : base;

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** Each two stems that follow each other, as one term: "multi leader". */
export const pairsOf = (stems: readonly string[]): string[] =>
  stems.slice(1).map((second, at) => `${stems[at]} ${second}`);
