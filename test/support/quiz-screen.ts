import type { ShownMessage } from '../../playground/protocol.ts';
import type { Library, Question } from '../../src/domain/library.ts';
import { textOf } from './screen.ts';

/** The question that a member has before them. */
export function questionOn(library: Library, screen: ShownMessage): Question {
  const text = textOf(screen);
  const found = [...library.questions.values()].find((question) => text.includes(`**${question.text}**`));
  if (found === undefined) throw new Error(`no question in:\n${text}`);
  return found;
}

/** The label of the button with the right option. */
export function rightOf(library: Library, screen: ShownMessage): string {
  return letterOf(screen, questionOn(library, screen).answer.text);
}

/** The label of a button with a wrong option. */
export function wrongOf(library: Library, screen: ShownMessage): string {
  return letterOf(screen, questionOn(library, screen).distractors[0]?.text ?? '');
}

function letterOf(screen: ShownMessage, option: string): string {
  const line = textOf(screen)
    .split('\n')
    .find((candidate) => candidate.endsWith(`** ${option}`));
  if (line === undefined) throw new Error(`no option “${option}” in:\n${textOf(screen)}`);
  return line.slice(2, 3);
}
