import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { UserId } from '../domain/ids.ts';
import type { Chapter } from '../domain/library.ts';
import type { ChapterAccuracy } from '../domain/profile.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import type { Standing } from '../domain/standing.ts';
import type { Streak } from '../domain/streak.ts';
import { browseChapter, showStreak, startQuiz } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { streakField } from './streak.ts';
import { ordinal, plural } from './words.ts';

export interface Profile {
  readonly userId: UserId;
  /** Null without points, or in a direct message. */
  readonly standing: Standing | null;
  readonly accuracy: readonly ChapterAccuracy[];
  readonly next: Chapter | null;
  /** Null in a direct message. */
  readonly streak: Streak | null;
  /** Whether members look at themselves. */
  readonly own: boolean;
}

/** What a member has done so far, and what to study next. */
export function profileView({ userId, standing, accuracy, next, streak, own }: Profile): Message {
  const answered = accuracy.reduce((sum, chapter) => sum + chapter.answered, 0);
  const correct = accuracy.reduce((sum, chapter) => sum + chapter.correct, 0);
  const hasStreak = streak !== null && streak.longest > 0;
  const embed: APIEmbed = {
    color: COLOURS.score,
    title: 'Study profile',
    description: `<@${userId}>${answered === 0 && standing === null ? ' has not answered a question here yet.' : ''}`,
    fields: [
      ...(standing
        ? [
            { name: 'Points', value: standing.points.toLocaleString('en'), inline: true },
            {
              name: 'Place',
              value: `${ordinal(standing.rank)} of ${standing.total.toLocaleString('en')}`,
              inline: true,
            },
          ]
        : []),
      ...(hasStreak ? [streakField(streak)] : []),
      ...(answered > 0
        ? [
            {
              name: 'Right first time',
              value: `${percent(correct, answered)} of ${plural(answered, 'question', 'questions')}`,
              inline: true,
            },
            { name: 'By chapter', value: accuracy.map(chapterLine).join('\n') },
          ]
        : []),
      ...(next ? [{ name: 'Study next', value: next.title }] : []),
    ],
  };
  return {
    embeds: [embed],
    components: buttonRows([
      ...(next ? nextButtons(next) : []),
      ...(own && hasStreak ? [button(showStreak.id({}), 'Streak history')] : []),
    ]),
  };
}

function nextButtons(chapter: Chapter) {
  const quiz = startQuiz.id({
    chapter: chapter.id,
    questions: DEFAULT_QUIZ_QUESTIONS,
  });
  return [
    button(quiz, `Quiz: ${chapter.title}`, { style: ButtonStyle.Success }),
    button(browseChapter.id({ chapter: chapter.id }), `Read: ${chapter.title}`),
  ];
}

const BAR = 8;

function chapterLine({ chapter, answered, correct }: ChapterAccuracy): string {
  const filled = Math.round((correct / answered) * BAR);
  return `\`${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}\` ${percent(correct, answered)} ${chapter.title} (${correct}/${answered})`;
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;
