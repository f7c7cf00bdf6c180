import type { ChapterId, TopicId } from '../domain/ids.ts';
import type { Fault } from './fault.ts';
import { Curriculum, FormulaList } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** The plan of what there is to write, ready to look things up in. */
export interface Plan {
  readonly chapters: Curriculum;
  readonly chapterOf: ReadonlyMap<TopicId, ChapterId>;
  readonly formulas: ReadonlySet<string>;
}

export interface PlanFiles {
  readonly chapters: { readonly file: string; readonly text: string };
  readonly formulas: { readonly file: string; readonly text: string };
}

/** Reads chapters.yaml and formulas.yaml; with a fault in either, the rest cannot be judged. */
export function parsePlan(files: PlanFiles): { plan: Plan | null; faults: readonly Fault[] } {
  const chapters = parseYaml(Curriculum, files.chapters.file, files.chapters.text);
  const formulas = parseYaml(FormulaList, files.formulas.file, files.formulas.text);
  if (chapters.value === undefined || formulas.value === undefined) {
    return { plan: null, faults: [...chapters.faults, ...formulas.faults] };
  }

  const chapterOf = new Map<TopicId, ChapterId>();
  const faults: Fault[] = [];
  chapters.value.forEach((chapter, i) => {
    chapter.topics.forEach((topic, j) => {
      const line = chapters.lineOf([i, 'topics', j]);
      const owner = chapterOf.get(topic);
      if (owner === undefined) chapterOf.set(topic, chapter.id);
      else
        faults.push({
          file: files.chapters.file,
          line,
          path: `[${i}].topics[${j}]`,
          message: `${topic} is in ${owner} already`,
        });
    });
  });
  const plan = { chapters: chapters.value, chapterOf, formulas: new Set(formulas.value.map(({ id }) => id)) };
  return { plan, faults };
}
