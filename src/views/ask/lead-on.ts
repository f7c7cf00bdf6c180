import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { MessageRow } from '../../discord/reply.ts';
import type { TopicId } from '../../domain/ids.ts';
import type { Library } from '../../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../../domain/quiz.ts';
import type { Found, Passage } from '../../domain/search/answer.ts';
import { askMore, chooseTopic, readSection, readTopic, startQuiz } from '../actions.ts';
import { button, buttonRows, menuRows } from '../components.ts';
import { topicOf } from './sources.ts';

const OTHERS = 5;

/** Where the answer is from, to read on; then a quiz and the next question; then what else may have been meant. */
export function leadOn(library: Library, found: Found): MessageRow[] {
  const passages = passagesOf(found);
  const [first] = passages;
  return [
    ...buttonRows([
      ...eachTopicOnce(passages).map((passage) => readOn(library, passage, passage === first)),
      button(startQuiz.id({ topic: first.topic, questions: DEFAULT_QUIZ_QUESTIONS }), 'Quiz me on this', {
        style: ButtonStyle.Success,
      }),
      followUp(first.topic),
    ]),
    ...otherTopics(library, found, new Set(passages.map(({ topic }) => topic))),
  ];
}

/** The same under an estimate, whose calculator has buttons of its own. */
export function leadOnFrom(library: Library, topic: TopicId, found: Found): MessageRow[] {
  return [...buttonRows([followUp(topic)]), ...otherTopics(library, found, new Set([topic]))];
}

const followUp = (topic: TopicId) => button(askMore.id({ topic }), 'Ask a follow-up');

function otherTopics(library: Library, { topics, sure }: Found, shown: ReadonlySet<TopicId>): MessageRow[] {
  const options = topics
    .filter(({ topic }) => !shown.has(topic))
    .slice(0, OTHERS)
    .flatMap(({ topic }) => library.topics.get(topic) ?? [])
    .map(({ id, title, summary }) => ({ label: title, value: id, description: summary }));
  const placeholder = sure ? 'Other topics near this' : 'Did you mean one of these?';
  return menuRows(options, placeholder, (menu) => chooseTopic.id({ menu }));
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
    ? button(readTopic.id({ topic }), isFirst ? 'Read the topic' : `Read: ${title}`, { style })
    : button(readSection.id({ topic, section: passage.section }), `Read: ${section}`, { style });
}

const eachTopicOnce = (passages: Passages): Passage[] =>
  passages.filter(({ topic }, i) => passages.findIndex((other) => other.topic === topic) === i);
