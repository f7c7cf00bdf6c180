import type { TopicId } from '../domain/ids.ts';
import type { Plan } from './curriculum.ts';
import type { Fault } from './fault.ts';
import { bodyFaults } from './markdown.ts';
import { Frontmatter } from './schema.ts';
import { outlineFaults, type PlacedSection, splitSections } from './sections.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

/** Where a topic's file is, and so what it must hold. */
export interface TopicPlace {
  readonly file: string;
  readonly chapter: string;
  readonly id: TopicId;
}

export interface ParsedTopic {
  /** Absent when the frontmatter has faults. */
  readonly frontmatter?: Frontmatter;
  readonly sections: readonly PlacedSection[];
  readonly faults: readonly Fault[];
}

const FRONTMATTER = /^---\n([\s\S]*?)^---$\n?/m;

/** Reads one topic file and checks it against the format and the plan. */
export function parseTopic(place: TopicPlace, text: string, plan: Plan): ParsedTopic {
  const { file } = place;
  const match = FRONTMATTER.exec(text);
  if (match === null || match.index !== 0) {
    const message = 'must start with fields between two lines of "---"';
    return { sections: [], faults: [{ file, line: 1, path: '', message }] };
  }
  const [head, yaml = ''] = match;
  const fields = parseYaml(Frontmatter, file, yaml, 2);
  const split = splitSections(text.slice(head.length), head.split('\n').length);
  const faults = [
    ...fields.faults,
    ...frontmatterFaults(place, fields, plan),
    ...outlineFaults(file, split, text.trimEnd().split('\n').length),
    ...split.sections.flatMap((section) => bodyFaults(file, section)),
  ];
  return { sections: split.sections, faults, ...(fields.value && { frontmatter: fields.value }) };
}

/** What the fields must agree on with each other, the file's place and the plan. */
function frontmatterFaults(
  place: TopicPlace,
  { value, lineOf }: YamlValue<Frontmatter>,
  plan: Plan,
): Fault[] {
  if (value === undefined) return [];
  const at = (field: string, index: number, message: string) => ({
    file: place.file,
    line: lineOf([field, index]),
    path: `${field}[${index}]`,
    message,
  });
  const title = value.title.toLowerCase();
  const chapter = { file: place.file, line: lineOf(['chapter']), path: 'chapter' };
  return [
    ...(value.chapter === place.chapter
      ? []
      : [{ ...chapter, message: `is ${value.chapter}, but the folder is ${place.chapter}` }]),
    ...value.asked.flatMap((line, i) =>
      line.toLowerCase().includes(title)
        ? [at('asked', i, 'holds the whole title; write what people type who do not know it')]
        : [],
    ),
    ...value.related.flatMap((id, i) => {
      if (id === place.id) return [at('related', i, 'is the topic itself')];
      return plan.chapterOf.has(id) ? [] : [at('related', i, `${id} is not in chapters.yaml`)];
    }),
    ...value.formulas.flatMap((id, i) =>
      plan.formulas.has(id) ? [] : [at('formulas', i, `${id} is not in formulas.yaml`)],
    ),
  ];
}
