import { type App, localDay, on } from '../../src/app.ts';
import type { Call } from '../../src/discord/call.ts';
import { UserError } from '../../src/discord/errors.ts';
import { openModal, privately, type Reply, turnPage } from '../../src/discord/reply.ts';
import { problemFor, problemNamed } from '../../src/domain/estimate/problems/index.ts';
import type { Problem, ProblemId } from '../../src/domain/estimate/problems/problem.ts';
import { type Scored, scoredAs, scoreEstimate } from '../../src/domain/estimate/problems/score.ts';
import { CalculationError } from '../../src/domain/estimate/quantity.ts';
import { seedFrom } from '../../src/domain/random.ts';
import { pointsForEstimate } from '../../src/domain/scoring.ts';
import { anotherProblem, answerProblem, answerProblemForm } from '../../src/views/actions.ts';
import { answerForm, ESTIMATE_FIELD } from '../../src/views/answer-form.ts';
import { codeOf } from '../../src/views/calc.ts';
import { problemResultView, problemView } from '../../src/views/problem.ts';

/** `/estimate practice`: a problem for this member alone, drawn for this very call. */
export const practise = (call: Call): Reply => privately(problemView(problemDrawnFor(call), call.guildId));

export const practiceComponents = [
  on(anotherProblem, (_app: App, call) => turnPage(call, problemView(problemDrawnFor(call), call.guildId))),
  on(answerProblem, (_app: App, _call, { problem }) => openModal(answerForm(known(problem)))),
  on(answerProblemForm, answer),
];

/** The same for every delivery of an interaction. */
const problemDrawnFor = (call: Call): Problem => problemFor(seedFrom(0, call.interactionId));

async function answer(app: App, call: Call, { problem: id }: { problem: ProblemId }): Promise<Reply> {
  const problem = known(id);
  const scored = read(problem, call.fields[ESTIMATE_FIELD] ?? '');
  const { guildId } = call;
  if (guildId === null) return turnPage(call, problemResultView(app.library, problem, scored, null));
  const kept = await app.estimates.answer({
    guildId,
    userId: call.user.id,
    problemId: id,
    value: scored.answer.value,
    score: scored.score,
    points: pointsForEstimate(scored.score),
    chapter: chapterOf(app, problem),
    at: call.at,
    localDate: await localDay(app, guildId, call.at),
  });
  return turnPage(call, problemResultView(app.library, problem, scoredAs(problem, kept.value), kept.points));
}

/** The chapter of the calculation; null when it was taken out of the content. */
const chapterOf = ({ library }: App, { topics: [, calculation] }: Problem) =>
  library.topics.get(calculation)?.chapter ?? null;

/** What cannot be read is no answer: the member may open the form again. */
function read(problem: Problem, typed: string): Scored {
  try {
    return scoreEstimate(problem, typed);
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    throw new UserError(
      `${error.message} Nothing is lost: press **Answer** again.\n-# You typed ${codeOf(typed)}`,
    );
  }
}

function known(id: ProblemId): Problem {
  const problem = problemNamed(id);
  if (problem === null)
    throw new UserError('That problem is not asked any more. Draw another with `/estimate practice`.');
  return problem;
}
