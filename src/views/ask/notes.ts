import type { Library } from '../../domain/library.ts';
import type { Found } from '../../domain/search/answer.ts';

/** Small print under an answer: what acronyms in the question stand for, and how it was read. */
export function notesOn(library: Library, question: string, found: Found): string[] {
  const read = found.corrections.map(([typed, meant]) => `“${typed}” as “${meant}”`).join(', ');
  const notes = [
    ...acronymsIn(library, question, found),
    ...(read === '' ? [] : [`Read ${read}.`]),
    ...(found.followsUp ? ['Read together with what was asked before.'] : []),
    ...(found.sure ? [] : ['Did you mean something else? The menu has what comes next.']),
  ];
  return notes.map((note) => `-# ${note}`);
}

/** As far as the first topic spells them out. */
function acronymsIn(library: Library, question: string, { topics: [first] }: Found): string[] {
  const words = new Set(question.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const terms = first === undefined ? [] : (library.topics.get(first.topic)?.terms ?? []);
  return terms.flatMap(({ term, expansion }) =>
    expansion !== undefined && words.has(term.toLowerCase()) ? [`**${term}**: ${expansion}`] : [],
  );
}
