import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import { embedLength, fitMessage } from '../../src/discord/fit.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import type { Message } from '../../src/discord/reply.ts';
import type { Attempt } from '../../src/domain/attempt.ts';
import { TopicId, UserId } from '../../src/domain/ids.ts';
import type { Library, Question } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { feedbackView, questionView, resultView } from '../../src/views/quiz.ts';
import { chaptersView, chapterView, sectionView, topicView } from '../../src/views/topic.ts';
import { libraryOf, question, topic } from '../support/library.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(CONTENT_DIR);
});

const attemptAt = (asked: Question, answered: boolean): Attempt => ({
  id: '1',
  userId: UserId.parse('2'),
  guildId: null,
  title: 'A mix of everything',
  plan: { questions: 20 },
  questionIds: Array.from({ length: 20 }, () => asked.id),
  optionSeed: 1,
  answers: answered
    ? [{ position: 0, questionId: asked.id, choice: 1, correct: false, points: 0, answeredAt: new Date(0) }]
    : [],
  status: 'open',
  createdAt: new Date(0),
});

function everyView(of: Library): Message[] {
  const topics = [...of.topics.values()];
  return [
    chaptersView(of),
    ...of.chapters.map((chapter) => chapterView(of, chapter)),
    ...topics.map((one) => topicView(of, one)),
    ...topics.flatMap((one) => one.sections.map((_, section) => sectionView(of, one, section))),
    ...[...of.questions.values()].flatMap((one) => {
      const attempt = attemptAt(one, true);
      return [
        questionView(of, attemptAt(one, false), 0),
        ...attempt.answers.map((answer) => feedbackView(of, attempt, answer)),
        resultView(of, attempt),
      ];
    }),
  ];
}

const customIds = (message: Message): string[] =>
  (message.components ?? []).flatMap((row) =>
    row.components.flatMap((part) => ('custom_id' in part ? part.custom_id : [])),
  );

/** The line under a choice in a menu is a teaser: it may be cut. */
const withoutTeasers = (message: Message): unknown =>
  JSON.parse(JSON.stringify(message, (key, value) => (key === 'options' ? value.map(label) : value)));

const label = (option: { label: string; value: string }) => [option.label, option.value];

describe('every message that the content makes', () => {
  it('is shown whole: nothing has to be cut for Discord', () => {
    for (const message of everyView(library)) {
      expect(withoutTeasers(fitMessage(message))).toEqual(withoutTeasers(message));
    }
  });

  it('has buttons and menus that can be told apart', () => {
    for (const message of everyView(library)) {
      const ids = customIds(message);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a message from content that is far too long', () => {
  it('still fits', () => {
    const long = 'word '.repeat(2_000);
    const option = { text: long, why: long };
    const huge = libraryOf(
      topic('huge', {
        title: long,
        summary: long,
        terms: Array.from({ length: 100 }, () => ({ term: long, expansion: long })),
        sections: Array.from({ length: 9 }, (_, n) => ({ title: `${n} ${long}`, body: long })),
        questions: [
          question('huge-1', {
            topic: TopicId.parse('huge'),
            text: long,
            answer: option,
            distractors: [option, option, option],
            cites: `1 ${long}`,
          }),
        ],
      }),
    );
    for (const message of everyView(huge)) {
      const { embeds = [] } = fitMessage(message);
      expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(
        LIMITS.embedTotal,
      );
    }
  });
});
