import type { Message } from '../../src/discord/reply.ts';
import { LocalDate } from '../../src/domain/calendar/local-date.ts';
import { exerciseOf } from '../../src/domain/daily/exercise.ts';
import type { Play } from '../../src/domain/daily/play.ts';
import { candidatesIn } from '../../src/domain/daily/pool.ts';
import type { Task } from '../../src/domain/daily/task.ts';
import { GuildId, UserId } from '../../src/domain/ids.ts';
import type { Library } from '../../src/domain/library.ts';
import { challengePost } from '../../src/views/daily/post.ts';
import { recapPost } from '../../src/views/daily/recap.ts';
import { resultView, sharedView } from '../../src/views/daily/result.ts';
import { feedbackView, stepView } from '../../src/views/daily/step.ts';

const date = LocalDate.parse('2026-11-28');
const userId = UserId.parse('2');
const solvers = Array.from({ length: 10 }, (_, i) => UserId.parse(String(i).padStart(20, '9')));

/** Every message that challenges can make of this content, with as much in it as there can be. */
export function everyDailyMessage(library: Library): Message[] {
  const tasks = candidatesIn(library, { topics: [], chapters: [] }, { level: 'easy', seed: 7 }).map(
    ({ task }) => task,
  );
  return tasks.flatMap((task) => messagesOf(library, task));
}

function messagesOf(library: Library, task: Task): Message[] {
  const exercise = exerciseOf(library, task);
  if (exercise === null) return [];
  const challenge = { guildId: GuildId.parse('1'), date, task, closesAt: new Date(0), open: true };
  const unplayed: Play = { challenge, exercise, userId, answers: [] };
  const answers = exercise.steps.map((_, step) => ({
    step,
    option: 1,
    typed: '12',
    correct: false,
    points: 0,
  }));
  const played: Play = { ...unplayed, answers };
  const tallies = exercise.steps.map((_, step) => ({ step, option: 0, members: 1_000 }));
  const streak = { current: 1_000, longest: 1_000, credit: 14 };
  const streaks = solvers.slice(0, 3).map((id) => ({ userId: id, days: 1_000 }));
  const outcome = { tallies, solved: 1_000, solvers, streaks };
  const isLong = exercise.steps.length > 1;
  return [
    challengePost(date, exercise, new Date(0)),
    recapPost({ date, exercise, outcome, next: new Date(0), excused: false }),
    ...exercise.steps.flatMap((_, step) => [
      stepView(unplayed, step),
      feedbackView(library, played, { step, tallies, streak }),
    ]),
    ...(isLong ? [resultView(played, tallies, streak), sharedView(played, streak)] : []),
    ...(isLong ? [feedbackView(library, unplayed, { step: 0, tallies, streak })] : []),
  ];
}
