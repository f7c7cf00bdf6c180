import type { Topic } from '../library.ts';
import type { Intent, Passage } from './answer.ts';
import { blocksOf } from './blocks.ts';
import { searchTerms } from './words.ts';

/**
 * The section that an intent asks for, and what it gains as a share of the best score: it may share no word with the
 * question. From 1 on it always comes first.
 */
const SECTION_FOR: Partial<Record<Intent, { readonly title: string; readonly pull: number }>> = {
  mechanism: { title: 'How it works', pull: 0.5 },
  choice: { title: 'When to use it', pull: 1 },
  'trade-off': { title: 'Trade-offs', pull: 1 },
  trouble: { title: 'What goes wrong', pull: 0.7 },
  open: { title: 'What goes wrong', pull: 0.5 },
  numbers: { title: 'Numbers worth knowing', pull: 0.7 },
};
/** Sections that comment on others rather than answer. */
const ASIDE = new Set(['Sources disagree', 'In an interview']);
const ASIDE_SHARE = 0.5;
/** A point of a list that is one sentence in all says nothing by itself. */
const FRAGMENT = /^[-*] .*[;,]$/;
const MOST_EXCERPTS = 3;
const LONGEST = 700;
/** Blocks with fewer words than this gain little by being short. */
const SHORT = 8;

/** Stems with how much each counts. */
type Terms = ReadonlyMap<string, number>;
/** How rare a stem is. */
type Idf = (stem: string) => number;

/** The part of the topic that answers best. */
export function passageOf(topic: Topic, terms: Terms, intent: Intent, idf: Idf): Passage {
  const summary: Passage = { topic: topic.id, section: null, excerpts: [topic.summary] };
  if (intent === 'definition' || intent === 'design') return summary;
  const scored = stemmed(topic).map(({ title, heading, blocks }, section) => {
    const best = blocks
      .map(({ text, stems }, at) => ({ text, at, score: overlap(stems, terms, idf) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_EXCERPTS);
    const share = ASIDE.has(title) ? ASIDE_SHARE : 1;
    return { title, section, best, score: share * ((best[0]?.score ?? 0) + overlap(heading, terms, idf)) };
  });
  const highest = Math.max(0, ...scored.map(({ score }) => score));
  const wanted = SECTION_FOR[intent];
  const [first] = scored
    .map((one) => (one.title === wanted?.title ? { ...one, score: one.score + wanted.pull * highest } : one))
    .toSorted((a, b) => b.score - a.score);
  if (first === undefined || first.score === 0) return summary;
  return { topic: topic.id, section: first.section, excerpts: fitting(first.best) };
}

interface StemmedSection {
  readonly title: string;
  readonly heading: readonly string[];
  readonly blocks: readonly { readonly text: string; readonly stems: readonly string[] }[];
}

/** Stems of the topics that were asked about; a topic never changes. */
const known = new WeakMap<Topic, readonly StemmedSection[]>();

function stemmed(topic: Topic): readonly StemmedSection[] {
  const before = known.get(topic);
  if (before !== undefined) return before;
  const sections = topic.sections.map(({ title, body }) => ({
    title,
    heading: searchTerms(title),
    blocks: blocksOf(body)
      .filter((text) => !FRAGMENT.test(text))
      .map((text) => ({ text, stems: searchTerms(text) })),
  }));
  known.set(topic, sections);
  return sections;
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

/** The rarity of the shared words, over the root of the length. */
function overlap(stems: readonly string[], terms: Terms, idf: Idf): number {
  const shared = new Set(stems.filter((stem) => terms.has(stem)));
  const rarity = [...shared].reduce((sum, stem) => sum + (terms.get(stem) ?? 0) * idf(stem), 0);
  return rarity / Math.sqrt(SHORT + stems.length);
}
