import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { Card } from '../domain/card.ts';
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

const CARD_FILE = 'profile.png';

/** How many chapters a card shows: those with most answers. */
const CARD_BARS = 4;

/** The profile as a card: the same facts in two lines, and the chapters that were answered most. */
export function profileCard(
  { standing, accuracy, streak }: Profile,
  person: Omit<Card, 'kind' | 'facts' | 'bars'>,
): Card {
  const total = accuracy.reduce((sum, { answered }) => sum + answered, 0);
  const correct = accuracy.reduce((sum, chapter) => sum + chapter.correct, 0);
  const results = [
    ...(total > 0 ? [`${percent(correct, total)} of ${plural(total, 'question', 'questions')} right`] : []),
    ...(streak !== null && streak.current > 1 ? [`${streak.current}-day streak`] : []),
  ];
  return {
    kind: 'card',
    ...person,
    facts: [
      ...(standing ? [`${plural(standing.points, 'point', 'points')} · ${placeOf(standing)}`] : []),
      ...(results.length > 0 ? [results.join(' · ')] : []),
    ],
    bars: accuracy
      .toSorted((a, b) => b.answered - a.answered)
      .slice(0, CARD_BARS)
      .map(({ chapter, answered, correct: right }) => ({ label: chapter.title, share: right / answered })),
  };
}

/** What a card says, for those who cannot see it. */
const cardAltText = ({ name, facts, bars }: Card): string =>
  [name, ...facts, ...bars.map(({ label, share }) => `${label} ${percent(share, 1)}`)].join('. ');

/** A hidden member is told where they would stand. */
function placeOf({ rank, total, listing }: Standing): string {
  const among = listing === 'hidden' ? total + 1 : total;
  return `${ordinal(rank)} of ${among.toLocaleString('en')}`;
}

/** The profile with its card: beside the embed, as Discord keeps no alt text of a picture inside one. */
export const withCard = (message: Message, card: Card, png: Uint8Array): Message => ({
  ...message,
  files: [{ name: CARD_FILE, data: png, description: cardAltText(card) }],
});

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
              value: placeOf(standing),
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
