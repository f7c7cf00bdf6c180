import { type APIEmbed, ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import type { Message, MessageRow, Modal } from '../discord/reply.ts';
import type { Chapter, Library, Topic } from '../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import {
  browseChapter,
  browseTopics,
  chooseChapter,
  chooseTopic,
  findTopic,
  findTopicForm,
  nextSection,
  openSection,
  openTopic,
  startQuiz,
} from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows, menuRows } from './components.ts';
import { plainWords } from './words.ts';

/** Buttons are narrow on a phone: these say the same in a word or two. */
const SHORT_LABELS: Readonly<Record<string, string>> = {
  'Numbers worth knowing': 'Numbers',
  'When to use it': 'When to use',
  'Sources disagree': 'Disputed',
  'In an interview': 'Interview',
};

const LEVELS = { 1: 'First steps', 2: 'Core', 3: 'Going deep' } as const;

/** What a topic is, with its sections as buttons. */
export function topicView(library: Library, topic: Topic): Message {
  const chapter = chapterOf(library, topic);
  const terms = topic.terms.map(({ term, expansion }) =>
    expansion === undefined ? term : `**${term}** ${expansion}`,
  );
  const embed: APIEmbed = {
    color: COLOURS.topic,
    title: topic.title,
    description: topic.summary,
    footer: { text: `${chapter.title} · ${LEVELS[topic.level]}` },
    ...(terms.length > 0 && { fields: [{ name: 'Words to know', value: terms.join(' · ') }] }),
  };
  return { embeds: [embed], components: topicRows(library, topic, null) };
}

/** One section of a topic; `section` must be below the number of its sections. */
export function sectionView(library: Library, topic: Topic, section: number): Message {
  return { embeds: [sectionEmbed(topic, section)], components: topicRows(library, topic, section) };
}

function sectionEmbed(topic: Topic, section: number): APIEmbed {
  const shown = topic.sections[section];
  if (shown === undefined) throw new RangeError(`${topic.id} has no section ${section}`);
  return {
    color: COLOURS.topic,
    author: { name: topic.title },
    title: shown.title,
    description: shown.body,
    footer: { text: `Section ${section + 1} of ${topic.sections.length}` },
  };
}

function topicRows(library: Library, topic: Topic, open: number | null): MessageRow[] {
  const sections = topic.sections.map(({ title }, section) =>
    button(openSection.id({ topic: topic.id, section }), labelOf(title), {
      style: section === open ? ButtonStyle.Primary : ButtonStyle.Secondary,
      disabled: section === open,
    }),
  );
  const overview = button(openTopic.id({ topic: topic.id }), 'Overview', {
    style: open === null ? ButtonStyle.Primary : ButtonStyle.Secondary,
    disabled: open === null,
  });
  const related = topic.related.flatMap((id) => library.topics.get(id) ?? []);
  const quiz = startQuiz.id({
    topic: topic.id,
    questions: DEFAULT_QUIZ_QUESTIONS,
  });
  return [
    ...buttonRows([overview, ...sections]),
    ...menuRows(related.map(topicOption), 'Related topics', (menu) => chooseTopic.id({ menu })),
    ...buttonRows([
      ...nextButton(topic, open),
      button(quiz, 'Quiz me on this', { style: ButtonStyle.Success }),
      button(browseChapter.id({ chapter: topic.chapter }), `More in ${chapterOf(library, topic).title}`),
    ]),
  ];
}

/** Leads on from page to page, for a thumb that does not want to aim. */
function nextButton(topic: Topic, open: number | null) {
  const section = open === null ? 0 : open + 1;
  const next = topic.sections[section];
  return next === undefined
    ? []
    : [button(nextSection.id({ topic: topic.id, section }), `Next: ${labelOf(next.title)}`)];
}

const labelOf = (title: string): string => SHORT_LABELS[title] ?? title;

/** All chapters, to choose one from. */
export function chaptersView(library: Library): Message {
  const count = `${library.topics.size} topics in ${library.chapters.length} chapters`;
  return {
    embeds: [
      {
        color: COLOURS.topic,
        title: 'What would you like to read?',
        description: `${count}, each a few minutes. Choose a chapter, or find a topic by its name.`,
      },
    ],
    components: [
      ...menuRows(library.chapters.map(chapterOption), 'Choose a chapter', (menu) =>
        chooseChapter.id({ menu }),
      ),
      ...buttonRows([button(findTopic.id({}), 'Find by name', { style: ButtonStyle.Primary })]),
    ],
  };
}

/** The topics of one chapter, in reading order. */
export function chapterView(library: Library, chapter: Chapter): Message {
  const topics = chapter.topics.flatMap((id) => library.topics.get(id) ?? []);
  const quiz = startQuiz.id({
    chapter: chapter.id,
    questions: DEFAULT_QUIZ_QUESTIONS,
  });
  return {
    embeds: [
      {
        color: COLOURS.topic,
        title: chapter.title,
        description: topics.map((topic, i) => `${i + 1}. ${topic.title}`).join('\n'),
      },
    ],
    components: [
      ...menuRows(topics.map(topicOption), 'Choose a topic', (menu) => chooseTopic.id({ menu })),
      ...buttonRows([
        button(quiz, 'Quiz me on this chapter', { style: ButtonStyle.Success }),
        button(browseTopics.id({}), 'All chapters'),
      ]),
    ],
  };
}

/** For a name that no topic goes by: the nearest ones as buttons. */
export function nearestTopicsView(typed: string, nearest: readonly Topic[]): Message {
  const name = `“${plainWords(typed, 60)}”`;
  const hint = nearest.length > 0 ? 'Did you mean one of these?' : 'Have a look at the chapters.';
  return {
    embeds: [{ color: COLOURS.plain, description: `There is no topic called ${name}. ${hint}` }],
    components: buttonRows([
      ...nearest.map((topic) => button(openTopic.id({ topic: topic.id }), topic.title)),
      button(browseTopics.id({}), 'All chapters'),
    ]),
  };
}

/** The form behind "Find by name". */
export function findTopicModal(): Modal {
  return {
    custom_id: findTopicForm.id({}),
    title: 'Find a topic',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'name',
            label: 'Name, acronym or a word of it',
            placeholder: 'cache stampede, QPS, TTL',
            style: TextInputStyle.Short,
            min_length: 1,
            max_length: 100,
            required: true,
          },
        ],
      },
    ],
  };
}

function chapterOf(library: Library, topic: Topic): Chapter {
  const chapter = library.chapters.find(({ id }) => id === topic.chapter);
  if (chapter === undefined) throw new Error(`${topic.id} is in no chapter`);
  return chapter;
}

const topicOption = (topic: Topic) => ({ label: topic.title, value: topic.id, description: topic.summary });

const chapterOption = (chapter: Chapter) => ({
  label: chapter.title,
  value: chapter.id,
  description: chapter.topics.length === 1 ? '1 topic' : `${chapter.topics.length} topics`,
});
