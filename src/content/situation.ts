import type { SituationId, TopicId } from '../domain/ids.ts';
import type { Topic } from '../domain/library.ts';
import type { Situation } from '../domain/situation.ts';
import type { Fault } from './fault.ts';
import { repeatsAnswer } from './quiz.ts';
import { SituationFile } from './schema.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

/** A situation with the file that holds it and the line where each step starts. */
export interface WrittenSituation {
  readonly situation: Situation;
  readonly file: string;
  readonly stepLines: readonly number[];
}

export interface ParsedSituation {
  /** Null when the fields have faults. */
  readonly written: WrittenSituation | null;
  readonly faults: readonly Fault[];
}

/** Reads one situation; what it draws on and cites must be among the topics that could be read. */
export function parseSituation(
  { file, id }: { file: string; id: SituationId },
  text: string,
  topics: ReadonlyMap<TopicId, Topic>,
): ParsedSituation {
  const fields = parseYaml(SituationFile, file, text);
  if (fields.value === undefined) return { written: null, faults: fields.faults };
  const { steps, ...rest } = fields.value;
  const situation = {
    id,
    ...rest,
    steps: steps.map(({ question, ...step }, index) => ({
      id: `${id}.${index + 1}`,
      text: question,
      ...step,
    })),
  };
  const stepLines = steps.map((_, index) => fields.lineOf(['steps', index]));
  return { written: { situation, file, stepLines }, faults: placeFaults(file, fields, topics) };
}

function placeFaults(
  file: string,
  { value, lineOf }: YamlValue<SituationFile>,
  topics: ReadonlyMap<TopicId, Topic>,
): Fault[] {
  if (value === undefined) return [];
  const unknown = value.topics.flatMap((id, i) =>
    topics.has(id)
      ? []
      : [
          {
            line: lineOf(['topics', i]),
            path: `topics[${i}]`,
            message: `${id} is no topic that could be read`,
          },
        ],
  );
  const ofSteps = value.steps.flatMap(({ answer, distractors, cites }, i) => {
    const cited = topics.get(cites.topic);
    const line = lineOf(['steps', i, 'cites']);
    const path = `steps[${i}].cites`;
    const repeated = repeatsAnswer(answer, distractors);
    return [
      ...(cited === undefined
        ? [{ line, path, message: `${cites.topic} is no topic that could be read` }]
        : []),
      ...(cited === undefined || cited.sections.some(({ title }) => title === cites.section)
        ? []
        : [{ line, path, message: `the topic ${cites.topic} has no section "${cites.section}"` }]),
      ...(repeated === null
        ? []
        : [
            {
              line: lineOf(['steps', i, 'distractors', repeated]),
              path: `steps[${i}].distractors[${repeated}]`,
              message: 'repeats the answer',
            },
          ]),
    ];
  });
  return [...unknown, ...ofSteps].map((fault) => ({ file, ...fault }));
}
