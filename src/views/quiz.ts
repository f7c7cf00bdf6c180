import { type APIEmbed, ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import {
  type Answer,
  type Attempt,
  isRetry,
  missedQuestions,
  nextPosition,
  resultOf,
} from '../domain/attempt.ts';
import type { Library, Question, Topic } from '../domain/library.ts';
import { optionsInOrder, type QuizPlan, type ShownOption } from '../domain/quiz.ts';
import { QUIZ_POINTS } from '../domain/scoring.ts';
import {
  anotherQuiz,
  answerQuestion,
  goOn,
  readSection,
  readTopic,
  retryMissed,
  showLeaderboard,
  stopQuiz,
} from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { plural } from './words.ts';

const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** The question at a position, with a button for each option. */
export function questionView(library: Library, attempt: Attempt, position: number): Message {
  const question = questionAt(library, attempt, position);
  const options = optionsInOrder(question, attempt.optionSeed);
  const lines = options.map((option, i) => `**${letter(i)}** ${option.text}`);
  const embed: APIEmbed = {
    color: COLOURS.question,
    author: { name: `${attempt.title} · ${position + 1} of ${attempt.questionIds.length}` },
    description: `${grid(attempt)}\n\n**${question.text}**\n\n${lines.join('\n')}`,
    footer: {
      text: `${topicOf(library, question).title} · ${question.difficulty}${stake(attempt, question)}`,
    },
  };
  const choices = options.map((_, choice) =>
    button(answerQuestion.id({ attempt: attempt.id, position, choice }), letter(choice), {
      style: ButtonStyle.Primary,
    }),
  );
  return {
    embeds: [embed],
    components: [
      ...buttonRows(choices),
      ...buttonRows([button(stopQuiz.id({ attempt: attempt.id }), 'Stop here')]),
    ],
  };
}

/** What was right, why, and what each of the other options gets wrong. `attempt` holds the answer already. */
export function feedbackView(library: Library, attempt: Attempt, answer: Answer): Message {
  const question = questionAt(library, attempt, answer.position);
  const topic = topicOf(library, question);
  const options = optionsInOrder(question, attempt.optionSeed);
  const last = nextPosition(attempt) === null;
  const embed: APIEmbed = {
    color: answer.correct ? COLOURS.right : COLOURS.wrong,
    author: { name: `${attempt.title} · ${answer.position + 1} of ${attempt.questionIds.length}` },
    title: verdict(answer, options),
    description: [
      `${grid(attempt)}\n\n**${question.text}**`,
      ...options.map((option, i) => explanation(option, i, answer)),
    ].join('\n\n'),
  };
  const section = topic.sections.findIndex(({ title }) => title === question.cites);
  return {
    embeds: [embed],
    components: buttonRows([
      button(goOn.id({ attempt: attempt.id }), last ? 'See your score' : 'Next question', {
        style: ButtonStyle.Primary,
      }),
      ...(section === -1
        ? []
        : [button(readSection.id({ topic: topic.id, section }), `Read: ${question.cites}`)]),
    ]),
  };
}

/** The score of a finished or stopped attempt, and where to go from here. */
export function resultView(library: Library, attempt: Attempt): Message {
  const { answered, correct, points } = resultOf(attempt);
  const missed = missedQuestions(attempt);
  const weakest = missed.map((id) => library.questions.get(id)).find((question) => question !== undefined);
  const lines = attempt.answers.map(({ questionId, correct: right }) => {
    const question = library.questions.get(questionId);
    return `${right ? '✅' : '❌'} ${question?.text ?? 'A question that is no longer asked'}`;
  });
  const embed: APIEmbed = {
    color: COLOURS.score,
    author: { name: attempt.title },
    title: answered === 0 ? 'Stopped before the first answer' : `${correct} of ${answered} right`,
    description: [grid(attempt), lines.join('\n')].filter((part) => part !== '').join('\n\n'),
    footer: { text: pointsLine(attempt, points) },
  };
  return {
    embeds: [embed],
    components: buttonRows([
      ...(missed.length > 0
        ? [
            button(
              retryMissed.id({ attempt: attempt.id }),
              `Retry the ${plural(missed.length, 'miss', 'misses')}`,
              {
                style: ButtonStyle.Primary,
              },
            ),
          ]
        : []),
      button(anotherQuiz.id(attempt.plan), 'Another quiz', { style: ButtonStyle.Success }),
      ...(weakest
        ? [button(readTopic.id({ topic: weakest.topic }), `Read: ${topicOf(library, weakest).title}`)]
        : []),
      ...(attempt.guildId === null ? [] : [button(showLeaderboard.id({}), 'Leaderboard')]),
    ]),
  };
}

/** Offers to go on with a quiz that was left open, or to start the one that was asked for. */
export function resumeView(attempt: Attempt, plan: QuizPlan): Message {
  const { answered, total } = resultOf(attempt);
  return {
    embeds: [
      {
        color: COLOURS.question,
        title: 'You have a quiz open',
        description: `**${attempt.title}**, ${answered} of ${total} answered.\n${grid(attempt)}`,
      },
    ],
    components: buttonRows([
      button(goOn.id({ attempt: attempt.id }), 'Go on with it', { style: ButtonStyle.Primary }),
      button(anotherQuiz.id(plan), 'Start a new one'),
    ]),
  };
}

function questionAt(library: Library, attempt: Attempt, position: number): Question {
  const id = attempt.questionIds[position];
  const question = id === undefined ? undefined : library.questions.get(id);
  if (question === undefined) throw new RangeError(`attempt ${attempt.id} has no question at ${position}`);
  return question;
}

function topicOf(library: Library, question: Question): Topic {
  const topic = library.topics.get(question.topic);
  if (topic === undefined) throw new Error(`question ${question.id} has no topic`);
  return topic;
}

/** A square for each question: right, wrong or still to come. */
export function grid(attempt: Attempt): string {
  return attempt.questionIds
    .map((_, position) => {
      const answer = attempt.answers[position];
      if (answer === undefined) return '⬜';
      return answer.correct ? '🟩' : '🟥';
    })
    .join('');
}

const letter = (index: number): string => LETTERS[index] ?? '?';

function verdict(answer: Answer, options: readonly ShownOption[]): string {
  if (answer.correct) return answer.points > 0 ? `Right · +${answer.points} points` : 'Right';
  return `Not quite: it is ${letter(options.findIndex((option) => option.correct))}`;
}

function explanation(option: ShownOption, index: number, answer: Answer): string {
  const mark = option.correct ? '✅' : '❌';
  const chosen = index === answer.choice ? ' · *your answer*' : '';
  return `${mark} **${letter(index)}** ${option.text}${chosen}\n-# ${option.why}`;
}

function stake(attempt: Attempt, question: Question): string {
  if (isRetry(attempt)) return ' · for practice';
  return attempt.guildId === null ? '' : ` · ${QUIZ_POINTS[question.difficulty]} points, if it is new to you`;
}

function pointsLine(attempt: Attempt, points: number): string {
  if (attempt.guildId === null) return 'Points are kept in servers, not in direct messages.';
  if (points > 0) return `+${points} points. A question pays once, on your first answer.`;
  return 'No points this time: a question pays once, on your first answer.';
}
