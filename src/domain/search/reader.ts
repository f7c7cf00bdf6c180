import { createSpeller } from './spelling.ts';
import { COURTESY, TALK } from './talk.ts';
import { createThesaurus } from './thesaurus.ts';
import { verbatimIn } from './verbatim.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isContentWord, stem, wordsOf } from './words.ts';

/** A word of a question that says something of its subject. */
export interface QuestionWord {
  readonly typed: string;
  /** The stem it is searched by: of the word itself or of its correction. */
  readonly stem: string;
  readonly corrected: boolean;
}

/** A question as it is searched for. */
export interface ReadQuestion {
  /** Whether it asks how something is built: then "Uber" is a kind of system, and no company. */
  readonly ofDesign: boolean;
  readonly words: readonly QuestionWord[];
  /** Stems with weights from 0 to 1: those of the words, and less of what they may stand for. */
  readonly terms: ReadonlyMap<string, number>;
  /** Numbers of all its words as they were typed, those of grammar included. */
  readonly numbers: readonly number[];
}

const OF_DESIGN =
  /\b(?:design|architect\w*|build|building|clone|clones|scale|scales|backend|system)\b|\bhow (?:does|do|would|could|can)\b.*\b(?:work|works|store|stores|handle|handles|stream|streams|serve|serves|send|sends|deliver|delivers|match|matches|know|knows|keep|keeps)\b/i;

/** A word that no topic goes by says less of what is meant than one of the field. */
const PLAIN = 0.85;
const ACRONYM = 0.5;
/** Shared by all the words that an everyday phrase may stand for. */
const EVERYDAY = 0.5;
/** What is left of "2 MB" or "10k": a figure, whatever the library holds. */
const AMOUNT = /^\d+\D/;
/** "lockng" and "lockign" are "locking". */
const SLIPPED_ING = /(?<=\p{L}{3})(?<!i)(?:ng|ign|nig)$/u;
const SHORTEST_PART = 3;

/** Reads questions in the words of a library. */
export function createReader(vocabulary: Vocabulary): (text: string) => ReadQuestion {
  const { frequencies, names, namePairs, acronyms } = vocabulary;
  const speller = createSpeller(vocabulary);
  const thesaurus = createThesaurus((term) => frequencies.has(term));
  const weightOf = (term: string): number => (names.has(term) ? 1 : PLAIN);

  const readWord = (typed: string, beside: readonly string[]): QuestionWord[] => {
    const own = stem(typed);
    if (names.has(own)) return [{ typed, stem: own, corrected: false }];
    const completing = speller.completing(typed, beside);
    if (completing !== null) return [{ typed, stem: completing, corrected: true }];
    if (frequencies.has(own)) return [{ typed, stem: own, corrected: false }];
    if (AMOUNT.test(typed)) return [];
    const slipped = stem(typed.replace(SLIPPED_ING, 'ing'));
    if (frequencies.has(slipped)) return [{ typed, stem: slipped, corrected: true }];
    const meant = speller.correct(own, beside) ?? speller.correct(typed, beside);
    if (meant !== null && TALK.has(vocabulary.spelled(meant))) return [];
    const parts = meant === null ? partsOf(own, names) : null;
    if (parts !== null) return parts.map((part) => ({ typed, stem: part, corrected: false }));
    return [{ typed, stem: meant ?? own, corrected: meant !== null }];
  };

  return (text) => {
    const typed = wordsOf(text).filter(
      (word) => isContentWord(word) && !TALK.has(word) && !COURTESY.has(word),
    );
    const words: QuestionWord[] = [];
    typed.forEach((word, at) => {
      const next = typed[at + 1];
      const beside = [words.at(-1)?.stem, next && stem(next)].flatMap((one) => one ?? []);
      words.push(...readWord(word, beside));
    });
    for (const name of verbatimIn(text, vocabulary.verbatim)) {
      words.push({ typed: name, stem: name, corrected: false });
    }
    const terms = new Map<string, number>();
    const add = (term: string, share: number) =>
      terms.set(term, Math.max(terms.get(term) ?? 0, share * weightOf(term)));
    words.forEach((word, at) => {
      add(word.stem, 1);
      const next = words[at + 1]?.stem ?? '';
      const joined = `${word.stem}${next}`;
      if (names.has(joined) && !namePairs.has(`${word.stem} ${next}`)) add(joined, 1);
      for (const term of acronyms.get(word.stem) ?? []) add(term, ACRONYM);
    });
    for (const meanings of thesaurus.readings(text)) {
      for (const term of meanings) add(term, EVERYDAY / Math.sqrt(meanings.length));
    }
    return { ofDesign: OF_DESIGN.test(text), words, terms, numbers: vocabulary.numbers(text) };
  };
}

/** "loadbalancer" is "load" and "balancer". */
function partsOf(word: string, names: ReadonlySet<string>): [string, string] | null {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, second] = [stem(word.slice(0, at)), stem(word.slice(at))];
    if (names.has(first) && names.has(second)) return [first, second];
  }
  return null;
}
