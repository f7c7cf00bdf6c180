import type { Library, Topic } from '../../src/domain/library.ts';
import type { Answered, Compared, Estimated, Found, Passage } from '../../src/domain/search/answer.ts';

const amount = { text: '10M photos', quantity: { value: 1e7, dimensions: { photo: 1 } } };

/** An answer from the summary of a topic, sure and to be taken as it is, changed as given. */
export const answered = (topic: Topic, over: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  intent: 'open',
  topics: [{ topic: topic.id, score: 1 }],
  sure: true,
  corrections: [],
  followsUp: false,
  passage: { topic: topic.id, section: null, excerpts: [topic.summary] },
  ...over,
});

/** Every answer of each kind that the topics hold, with whole sections for excerpts: longer than any search gives. */
export function everyAnswer({ topics }: Library): Found[] {
  return [...topics.values()].flatMap((topic) => {
    const { passage: summary, ...common } = answered(topic, {
      sure: false,
      corrections: [['cahce', 'cache']],
      followsUp: true,
      topics: [topic.id, ...topic.related].map((id) => ({ topic: id, score: 1 })),
    });
    const passages = [summary, ...topic.sections.map((_, section) => sectionOf(topic, section))];
    return passages.flatMap((passage): [Found, Found, Found] => [
      { ...common, passage },
      comparedIn(common, summary, passage),
      estimateIn(common, passage),
    ]);
  });
}

const sectionOf = (topic: Topic, section: number): Passage => ({
  topic: topic.id,
  section,
  excerpts: [topic.sections[section]?.body ?? ''],
});

const comparedIn = (common: Omit<Answered, 'passage'>, one: Passage, other: Passage): Compared => ({
  ...common,
  kind: 'compared',
  sides: [
    { name: 'one', passage: one },
    { name: 'the other', passage: other },
  ],
  both: other,
});

const estimateIn = (common: Omit<Answered, 'passage'>, passage: Passage): Estimated => ({
  ...common,
  kind: 'estimate',
  passage,
  amounts: [amount, amount],
  expression: null,
});
