import type { Topic } from '../library.ts';
import type { Intent, Passage } from './answer.ts';
import type { TermIndex } from './bm25f.ts';
import { searchTerms } from './words.ts';

const SECTION_FOR: Partial<Record<Intent, string>> = {
  mechanism: 'How it works',
  choice: 'When to use it',
  'trade-off': 'Trade-offs',
  trouble: 'What goes wrong',
  numbers: 'Numbers worth knowing',
};
/** Sections that comment on others rather than answer. */
const ASIDE = new Set(['Sources disagree', 'In an interview']);
const ASIDE_SHARE = 0.5;
/** So that the section asked for is found also when it shares no word with the question. */
const GROUND = 0.1;
const INTENDED = 1.6;
const MOST_EXCERPTS = 3;
const LONGEST = 700;

/** The part of the topic that answers best. */
export function passageOf(
  topic: Topic,
  terms: ReadonlyMap<string, number>,
  intent: Intent,
  index: TermIndex,
): Passage {
  const summary: Passage = { topic: topic.id, section: null, excerpts: [topic.summary] };
  if (intent === 'definition' || intent === 'design') return summary;
  const scored = topic.sections.map(({ title, body }, section) => {
    const preference = title === SECTION_FOR[intent] ? INTENDED : ASIDE.has(title) ? ASIDE_SHARE : 1;
    const blocks = blocksOf(body).map((text, at) => ({ text, at, score: overlap(`${text}`, terms, index) }));
    const best = blocks.toSorted((a, b) => b.score - a.score).slice(0, MOST_EXCERPTS);
    const heading = overlap(title, terms, index);
    return { section, best, score: preference * (GROUND + (best[0]?.score ?? 0) + heading) };
  });
  const first = scored.toSorted((a, b) => b.score - a.score)[0];
  if (first === undefined) return summary;
  return { topic: topic.id, section: first.section, excerpts: fitting(first.best) };
}

interface Block {
  readonly text: string;
  readonly at: number;
  readonly score: number;
}

/** The best blocks in the order of the text, as long as they are short together. */
function fitting(best: readonly Block[]): string[] {
  const top = best[0]?.score ?? 0;
  let length = 0;
  const kept = best.filter(({ text, score }, i) => {
    const fits = i === 0 || (score >= top / 2 && length + text.length <= LONGEST);
    if (fits) length += text.length;
    return fits;
  });
  return kept.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

/** Paragraphs, code blocks and points of lists. */
function blocksOf(body: string): string[] {
  const blocks: string[] = [];
  let inCode = false;
  let open = false;
  for (const line of body.split('\n')) {
    const fence = /^\s*```/.test(line);
    const starts = !inCode && (fence || /^(?:[-*]|\d+\.) /.test(line));
    if (!inCode && line.trim() === '') {
      open = false;
      continue;
    }
    if (open && !starts) blocks[blocks.length - 1] = `${blocks.at(-1)}\n${line}`;
    else blocks.push(line);
    open = true;
    if (fence) inCode = !inCode;
  }
  return blocks;
}

/** The rarity of the shared words, over the root of the length. */
function overlap(text: string, terms: ReadonlyMap<string, number>, index: TermIndex): number {
  const words = searchTerms(text);
  const shared = [...new Set(words)].reduce((sum, word) => sum + (terms.get(word) ?? 0) * index.idf(word), 0);
  return shared / Math.sqrt(8 + words.length);
}
