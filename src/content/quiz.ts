import type { TopicId } from '../domain/ids.ts';
import type { Option, Question, Section } from '../domain/library.ts';
import type { Fault } from './fault.ts';
import { QuizFile } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** A question with the line where it starts. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly line: number;
  /** Its place in the file, as in `[2]`. */
  readonly path: string;
}

export interface ParsedQuiz {
  readonly questions: readonly PlacedQuestion[];
  readonly faults: readonly Fault[];
}

/** Reads the questions on a topic; each must cite one of the topic's sections, where these could be read. */
export function parseQuiz(
  file: string,
  text: string,
  topic: TopicId,
  sections: readonly Section[],
): ParsedQuiz {
  const { value = [], faults, lineOf } = parseYaml(QuizFile, file, text);
  const titles = new Set(sections.map(({ title }) => title));
  const mismatches: Fault[] = [];
  const questions = value.map((entry, index) => {
    const { id, difficulty, situation, answer, distractors, cites } = entry;
    if (titles.size > 0 && !titles.has(cites)) {
      const message = `the topic has no section "${cites}"`;
      mismatches.push({ file, line: lineOf([index, 'cites']), path: `[${index}].cites`, message });
    }
    const repeated = repeatsAnswer(answer, distractors);
    if (repeated !== null) {
      const line = lineOf([index, 'distractors', repeated]);
      mismatches.push({
        file,
        line,
        path: `[${index}].distractors[${repeated}]`,
        message: 'repeats the answer',
      });
    }
    const question = { id, topic, difficulty, situation, text: entry.question, answer, distractors, cites };
    return { question, line: lineOf([index]), path: `[${index}]` };
  });
  return { questions, faults: [...faults, ...mismatches] };
}

/** The index of a distractor that reads like the answer, whatever the case; null when none does. */
export function repeatsAnswer(answer: Option, distractors: readonly Option[]): number | null {
  const repeated = distractors.findIndex(({ text }) => text.toLowerCase() === answer.text.toLowerCase());
  return repeated === -1 ? null : repeated;
}
