import type { MultipleChoice } from '../../domain/library.ts';
import { contentStems, stem, wordsOf } from '../../domain/search/words.ts';

/** A word of fewer questions than this is rare. */
const RARE_BELOW = 5;

/** For each stem, how many questions hold it in their text; options do not count. */
export function questionFrequency(questions: readonly MultipleChoice[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of questions) {
    for (const word of contentStems(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Stems of the question's rare words that stand in the answer and in no distractor: they point at the answer. */
function giveaways(question: MultipleChoice, frequency: ReadonlyMap<string, number>): string[] {
  const answer = contentStems(question.answer.text);
  const distractors = contentStems(question.distractors.map((option) => option.text).join(' '));
  return [...contentStems(question.text)].filter(
    (word) => answer.has(word) && !distractors.has(word) && (frequency.get(word) ?? 0) < RARE_BELOW,
  );
}

export function giveawayFaults(question: MultipleChoice, frequency: ReadonlyMap<string, number>): string[] {
  const words = wordsOf(question.text);
  return giveaways(question, frequency).map((rare) => {
    const word = words.find((candidate) => stem(candidate) === rare) ?? rare;
    return `the question's rare word "${word}" stands in the answer only; use it in a distractor or not at all`;
  });
}
