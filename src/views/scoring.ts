import type { Message } from '../discord/reply.ts';
import { DIFFICULTIES, type Difficulty } from '../domain/library.ts';
import { DEFAULT_QUIZ_QUESTIONS } from '../domain/quiz.ts';
import {
  DAILY_ESTIMATE_POINTS,
  DAILY_QUESTION_POINTS,
  DAILY_STEP_POINTS,
  PAID_ESTIMATES_A_DAY,
  PRACTICE_POINTS,
  QUIZ_POINTS,
} from '../domain/scoring.ts';
import { showLeaderboard, startQuiz } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';

const byDifficulty = (points: Readonly<Record<Difficulty, number>>): string =>
  DIFFICULTIES.map((level) => `${level} **${points[level]}**`).join(' · ');

/** The rules of points, as `/help about:scoring` tells them. */
export function scoringView(): Message {
  return {
    embeds: [
      {
        color: COLOURS.score,
        title: 'How points work',
        description:
          'Your first answer counts, and everything pays once: the same question never pays again. A wrong answer costs nothing.',
        fields: [
          { name: 'Quiz question, right', value: byDifficulty(QUIZ_POINTS) },
          {
            name: 'Daily challenge',
            value: [
              `Question: ${byDifficulty(DAILY_QUESTION_POINTS)}`,
              `Estimate: up to **${DAILY_ESTIMATE_POINTS}**, by how close it is`,
              `Situation: **${DAILY_STEP_POINTS}** for each right step`,
            ].join('\n'),
          },
          {
            name: 'Estimation practice',
            value: `Up to **${PRACTICE_POINTS}** a problem, for the first ${PAID_ESTIMATES_A_DAY} problems of a day`,
          },
          {
            name: 'Boards',
            value:
              'Each server has its own. With equal points, whoever got there first is ahead. Days and weeks begin at midnight in the server’s time zone; the week on Monday.',
          },
        ],
      },
    ],
    components: buttonRows([
      button(startQuiz.id({ questions: DEFAULT_QUIZ_QUESTIONS }), 'Start a quiz'),
      button(showLeaderboard.id({}), 'Leaderboard'),
    ]),
  };
}
