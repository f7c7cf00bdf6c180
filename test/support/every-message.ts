import type { Message } from '../../src/discord/reply.ts';
import type { Attempt } from '../../src/domain/attempt.ts';
import { workOut } from '../../src/domain/estimate/calculators/estimate.ts';
import { GROUPS } from '../../src/domain/estimate/calculators/index.ts';
import { TEMPLATES } from '../../src/domain/estimate/problems/index.ts';
import { scoredAs } from '../../src/domain/estimate/problems/score.ts';
import { ChannelId, UserId } from '../../src/domain/ids.ts';
import type { Library, Question } from '../../src/domain/library.ts';
import { nextPosts } from '../../src/domain/schedule.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/domain/settings.ts';
import { answerView } from '../../src/views/ask/answer.ts';
import { declinedView } from '../../src/views/ask/declined.ts';
import { estimateView } from '../../src/views/estimate.ts';
import { problemResultView, problemView } from '../../src/views/problem.ts';
import { feedbackView, questionView, resultView } from '../../src/views/quiz.ts';
import { settingsView } from '../../src/views/settings.ts';
import { changeScopeView, changeSettingsView } from '../../src/views/settings-change.ts';
import { chaptersView, chapterView, sectionView, topicView } from '../../src/views/topic.ts';
import { everyAnswer } from './answers.ts';
import { everyDailyMessage } from './every-daily-message.ts';

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

/** The screens of a server that asks about every chapter, with everything in its way. */
function everySetting(of: Library): Message[] {
  const now = new Date('2026-03-04T12:00:00Z');
  const settings: GuildSettings = {
    ...DEFAULT_SETTINGS,
    channelId: ChannelId.parse('10'),
    scope: { topics: [...of.topics.keys()], chapters: of.chapters.map(({ id }) => id) },
    pause: { reason: 'The bot may not write there.', since: now, retryAt: now },
  };
  const missing = ['View Channel', 'Send Messages', 'Embed Links', 'Attach Files', 'Read Message History'];
  const posts = nextPosts(settings, { next: null, last: null }, now, 3);
  return [
    settingsView(of, { settings, posts, channel: { missing }, now }),
    settingsView(of, {
      settings: { ...settings, channelId: null },
      posts: [],
      channel: { missing: [] },
      now,
    }),
    changeSettingsView(settings),
    changeScopeView(of, settings),
  ];
}

/** Every message that this content can make, apart from names and scores. */
export function everyMessage(of: Library): Message[] {
  const topics = [...of.topics.values()];
  return [
    ...GROUPS.flatMap(({ calculators }) => calculators).map((one) =>
      estimateView(of, workOut(one, {}), null),
    ),
    chaptersView(of),
    ...of.chapters.map((chapter) => chapterView(of, chapter)),
    ...everyAnswer(of).map((found) => answerView(of, 'why, and when would you not?', found)),
    ...(['off-topic', 'instruction', 'vague'] as const).map(declinedView),
    ...topics.map((one) => topicView(of, one)),
    ...everySetting(of),
    ...TEMPLATES.flatMap((template) => {
      const problem = template.problem(1);
      const tooHigh = scoredAs(problem, 8 * problem.reference.value);
      return [problemView(problem, null), problemResultView(of, problem, tooHigh, null)];
    }),
    ...topics.flatMap((one) => one.sections.map((_, section) => sectionView(of, one, section))),
    ...[...of.questions.values()].flatMap((one) => {
      const attempt = attemptAt(one, true);
      return [
        questionView(of, attemptAt(one, false), 0),
        ...attempt.answers.map((answer) => feedbackView(of, attempt, answer)),
        resultView(of, attempt),
      ];
    }),
    ...everyDailyMessage(of),
  ];
}
