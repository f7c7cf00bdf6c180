import type { ShownMessage } from '../../playground/protocol.ts';
import type { Member } from '../../test/support/member.ts';
import { buttonsOf, textOf } from '../../test/support/screen.ts';

/** An answer as the member was told of it. */
export interface Acknowledged {
  readonly attemptId: string;
  readonly position: number;
  /** 0 for A. */
  readonly choice: number;
  readonly points: number;
}

export interface Diary {
  readonly acknowledged: Acknowledged[];
  /** Presses that got no answer within 3 s, or no connection. */
  failed: number;
  /** Presses that were answered with a request to try again. */
  refused: number;
  /** Anything else that was shown: none of it should be there. */
  readonly strange: string[];
}

export const newDiary = (): Diary => ({ acknowledged: [], failed: 0, refused: 0, strange: [] });

const PATIENCE_MS = 60_000;
/** Long enough that what is shown meanwhile does not push the quizzes out of the channels' histories. */
const TRY_AGAIN_MS = 2_000;

/** Answers all questions of a quiz, pressing again until there is an answer, as people do. */
export async function takeQuiz(member: Member, start: ShownMessage, diary: Diary): Promise<void> {
  let question = start;
  while (true) {
    const { attemptId, position } = placeOf(question);
    const feedback = await insist(diary, isFeedback, () => member.press(question, anyLetter()));
    diary.acknowledged.push({ attemptId, position, ...verdictOf(feedback) });
    const [onward = ''] = buttonsOf(feedback);
    const next = await insist(
      diary,
      (screen) => isQuestion(screen) || isResult(screen),
      () => member.press(feedback, onward),
    );
    if (isResult(next)) return;
    question = next;
  }
}

async function insist(
  diary: Diary,
  isWanted: (screen: ShownMessage) => boolean,
  press: () => Promise<ShownMessage>,
): Promise<ShownMessage> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const screen = await press().catch(() => null);
    if (screen !== null && isWanted(screen)) return screen;
    if (screen === null) diary.failed += 1;
    else if (/try again/i.test(textOf(screen))) diary.refused += 1;
    else diary.strange.push(textOf(screen));
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
  throw new Error(`no answer in ${PATIENCE_MS} ms; the last strange one: ${diary.strange.at(-1)}`);
}

/** Another letter at each try: if an earlier one was kept, the feedback has to say so. */
const anyLetter = (): string => 'ABCD'[Math.floor(Math.random() * 4)] ?? 'A';

const isQuestion = (screen: ShownMessage) => buttonsOf(screen).includes('A');
const isResult = (screen: ShownMessage) => buttonsOf(screen).includes('Another quiz');
const isFeedback = (screen: ShownMessage) => textOf(screen).includes('*your answer*');

function placeOf(question: ShownMessage): { attemptId: string; position: number } {
  const id = JSON.stringify(question.message.components);
  const [, attemptId, position] = /quiz:answer:(\d+):(\d+):/.exec(id) ?? [];
  if (attemptId === undefined) throw new Error(`no question in: ${textOf(question)}`);
  return { attemptId, position: Number(position) };
}

function verdictOf(feedback: ShownMessage): { choice: number; points: number } {
  const text = textOf(feedback);
  const letter = /\*\*([A-D])\*\* .* · \*your answer\*/.exec(text)?.[1] ?? '';
  return { choice: 'ABCD'.indexOf(letter), points: Number(/Right · \+(\d+) points/.exec(text)?.[1] ?? 0) };
}
