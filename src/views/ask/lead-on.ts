import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { MessageRow } from '../../discord/reply.ts';
import type { TopicId } from '../../domain/ids.ts';
import type { Library } from '../../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../../domain/quiz.ts';
import type { Found, Passage } from '../../domain/search/answer.ts';
import { askMore, openTopic, readSection, readTopic, startQuiz } from '../actions.ts';
import { button, buttonRows } from '../components.ts';
import { topicOf } from './sources.ts';

const OTHERS = 2;
const OTHERS_WHEN_UNSURE = 3;

/** Where the answer is from, to read on; then a quiz and the next question; then what else may have been meant. */
export function leadOn(library: Library, found: Found): MessageRow[] {
  const passages = passagesOf(found);
  const [first] = passages;
  return [
    ...buttonRows([
      ...distinct(passages.map((passage, i) => readOn(library, passage, i === 0))),
      button(startQuiz.id({ topic: first.topic, questions: DEFAULT_QUIZ_QUESTIONS }), 'Quiz me on this', {
        style: ButtonStyle.Success,
      }),
      followUp(first.topic),
    ]),
    ...buttonRows(otherTopics(library, found, new Set(passages.map(({ topic }) => topic)))),
  ];
}

/** The same under an estimate, whose calculator has buttons of its own. */
export function leadOnFrom(library: Library, topic: TopicId, found: Found): MessageRow[] {
  return buttonRows([followUp(topic), ...otherTopics(library, found, new Set([topic]))]);
}

const followUp = (topic: TopicId) => button(askMore.id({ topic }), 'Ask a follow-up');

function otherTopics(library: Library, { topics, sure }: Found, shown: ReadonlySet<TopicId>) {
  return topics
    .filter(({ topic }) => !shown.has(topic))
    .slice(0, sure ? OTHERS : OTHERS_WHEN_UNSURE)
    .flatMap(({ topic }) => {
      const title = library.topics.get(topic)?.title;
      return title === undefined ? [] : [button(openTopic.id({ topic }), title)];
    });
}

type Passages = readonly [Passage, ...Passage[]];

function passagesOf(found: Found): Passages {
  if (found.kind !== 'compared') return [found.passage];
  const [one, other] = found.sides;
  return found.both === null ? [one.passage, other.passage] : [found.both, one.passage, other.passage];
}

function readOn(library: Library, passage: Passage, isFirst: boolean): APIButtonComponentWithCustomId {
  const { id: topic, title, sections } = topicOf(library, passage);
  const style = isFirst ? ButtonStyle.Primary : ButtonStyle.Secondary;
  const section = passage.section === null ? undefined : sections[passage.section]?.title;
  return passage.section === null || section === undefined
    ? button(readTopic.id({ topic }), `Read: ${title}`, { style })
    : button(readSection.id({ topic, section: passage.section }), `Read: ${section}`, { style });
}

/** A message may not hold one custom id twice. */
const distinct = (buttons: readonly APIButtonComponentWithCustomId[]): APIButtonComponentWithCustomId[] => [
  ...new Map(buttons.map((one) => [one.custom_id, one])).values(),
];
