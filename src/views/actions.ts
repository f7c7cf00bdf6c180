import { z } from 'zod';
import { action } from '../discord/custom-id.ts';
import { LocalDate } from '../domain/calendar/local-date.ts';

import { ProblemId } from '../domain/estimate/problems/problem.ts';
import { ChapterId, TopicId } from '../domain/ids.ts';
import { QuizPlan } from '../domain/quiz.ts';
import { BOARD_PERIODS } from '../domain/standing.ts';

const index = z.coerce.number().int().min(0);
const nothing = z.object({});
const attempt = z.object({ attempt: z.string().regex(/^\d{1,20}$/) });

/** Everything a member can press. The first word of each is the command that answers it. */
export const openTopic = action('topic:open', z.object({ topic: TopicId }));
export const openSection = action('topic:section', z.object({ topic: TopicId, section: index }));
/** The same from the button that leads on: a message may not hold one custom id twice. */
export const nextSection = action('topic:next', z.object({ topic: TopicId, section: index }));
/** The menus choose a topic or chapter by value; the number tells several menus in one message apart. */
export const chooseTopic = action('topic:choose', z.object({ menu: index }));
export const chooseChapter = action('topic:chapter', z.object({ menu: index }));
export const browseTopics = action('topic:browse', nothing);
export const browseChapter = action('topic:list', z.object({ chapter: ChapterId }));
export const findTopic = action('topic:find', nothing);
export const findTopicForm = action('topic:found', nothing);
/** Reads a section beside whatever is open, in a message of its own. */
export const readSection = action('topic:read', z.object({ topic: TopicId, section: index }));
export const readTopic = action('topic:aside', z.object({ topic: TopicId }));

/** Asks what the button says. */
export const askThis = action('ask:this', z.object({ question: z.string() }));
/** Opens the form for a question, which may lean on a topic that was just answered from. */
export const askMore = action('ask:more', z.object({ topic: TopicId.optional() }));
export const askMoreForm = action('ask:asked', z.object({ topic: TopicId.optional() }));

/** Starts a quiz in a private message of its own. */
export const startQuiz = action('quiz:start', QuizPlan);
/** Starts a quiz in place of the one that the button stands under. */
export const anotherQuiz = action('quiz:another', QuizPlan);
export const answerQuestion = action('quiz:answer', attempt.extend({ position: index, choice: index }));
export const goOn = action('quiz:next', attempt);
export const stopQuiz = action('quiz:stop', attempt);
export const retryMissed = action('quiz:retry', attempt);

export const showLeaderboard = action('leaderboard:show', nothing);
export const showPrivacy = action('privacy:show', nothing);
export const exportData = action('privacy:export', nothing);
export const listOnBoards = action('privacy:list', z.object({ as: z.enum(['named', 'hidden', 'default']) }));
export const askToErase = action('privacy:ask', nothing);
export const eraseData = action('privacy:erase', z.object({ where: z.enum(['here', 'everywhere']) }));

const board = z.object({ period: z.enum(BOARD_PERIODS), chapter: ChapterId.optional() });
/** `to` tells buttons apart that lead to the same page: a message may not hold one custom id twice. */
export const leaderboardPage = action(
  'leaderboard:page',
  board.extend({ to: z.enum(['first', 'higher', 'lower', 'back']), page: index }),
);
export const findMyPlace = action('leaderboard:me', board);
/** The menus choose a period or a chapter by value. */
export const chooseBoardPeriod = action('leaderboard:period', board);
export const browseBoardChapters = action('leaderboard:chapters', board);
export const chooseBoardChapter = action('leaderboard:chapter', board.extend({ menu: index }));

/** Shows what changed one's own streak, in a message of its own. */
export const showStreak = action('profile:streak', nothing);
export const streakPage = action('profile:streak-page', z.object({ page: index }));

const calculator = z.object({ calculator: z.string().regex(/^[a-z0-9-]{1,32}$/) });
/** Opens the form with what was given filled in; values as usual are left out. */
export const changeEstimate = action('estimate:change', calculator.extend({ given: z.string().optional() }));
export const changeEstimateForm = action('estimate:changed', calculator);
/** Practice: the id names the problem with its figures, so nothing is kept until it is answered. */
export const anotherProblem = action('estimate:another', nothing);
export const answerProblem = action('estimate:answer', z.object({ problem: ProblemId }));
export const answerProblemForm = action('estimate:answered', z.object({ problem: ProblemId }));

/** What organisers press: every one of them asks for the right to manage the server. */
export const showSettings = action('settings:show', nothing);
export const changeSettings = action('settings:change', nothing);
export const changeScope = action('settings:scope', nothing);
export const chooseChannel = action('settings:channel', nothing);
export const chooseWeekdays = action('settings:days', nothing);
export const chooseDifficulty = action('settings:difficulty', nothing);
export const chooseRole = action('settings:role', nothing);
/** One of the menus over the chapters, by its number. */
export const chooseScope = action('settings:chapters', z.object({ menu: index }));
export const askAboutEverything = action('settings:everything', nothing);
export const changeClock = action('settings:clock', nothing);
export const clockForm = action('settings:clock-set', nothing);
export const nameOnBoards = action('settings:names', z.object({ named: z.enum(['yes', 'no']) }));
export const turnOff = action('settings:off', nothing);
export const tryAgain = action('settings:again', nothing);
export const previewDaily = action('settings:preview', nothing);
export const postNow = action('settings:post', nothing);

const day = z.object({ date: LocalDate });
/** A challenge is named by its day; the server is where the button was pressed. */
export const playDaily = action('daily:play', day);
export const answerDaily = action('daily:answer', day.extend({ step: index, choice: index }));
/** Opens the form for an estimate. */
export const typeDaily = action('daily:type', day);
export const typeDailyForm = action('daily:typed', day);
export const goOnDaily = action('daily:next', day);
/** Explains a step to whoever has answered it, and to everybody once the challenge is closed. */
export const reviewDaily = action('daily:review', day.extend({ step: index }));
export const shareDaily = action('daily:share', day);
