import { SituationId, TopicId } from '../domain/ids.ts';
import type { Question, Topic } from '../domain/library.ts';
import { type Plan, parsePlan } from './curriculum.ts';
import { encodingFaults } from './encoding.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { readFolder, readText, shownAs, type TextFile } from './files.ts';
import { readLines } from './lines.ts';
import { type ParsedQuiz, type PlacedQuestion, parseQuiz } from './quiz.ts';
import { parseSituation, type WrittenSituation } from './situation.ts';
import { type ParsedTopic, parseTopic, type TopicPlace } from './topic.ts';

/** A topic with the files that hold it. */
export interface WrittenTopic {
  readonly topic: Topic;
  readonly file: string;
  readonly quizFile: string;
  readonly questions: readonly PlacedQuestion[];
}

/** All that could be read, with all that is wrong with it. */
export interface Content {
  readonly plan: Plan;
  /** In the order of the plan; a topic whose fields have faults is left out. */
  readonly topics: readonly WrittenTopic[];
  readonly situations: readonly WrittenSituation[];
  /** Questions that are not of the field. */
  readonly offTopic: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads and validates the content folder `dir`. */
export async function readContent(dir: string): Promise<Content> {
  const chapters = await readText(dir, 'chapters.yaml');
  const formulas = await readText(dir, 'formulas.yaml');
  const files = await readFolder(dir, 'topics');
  const stories = await readFolder(dir, 'situations');
  const others = await readFolder(dir, 'off-topic');
  const encoding = [chapters, formulas, ...files, ...stories, ...others].flatMap(({ file, text }) =>
    encodingFaults(file, text),
  );
  const { plan, faults } = parsePlan({ chapters, formulas });
  if (plan === null) return { ...NOTHING, faults: inReadingOrder([...encoding, ...faults]) };

  const read = readTopics(files, plan);
  const empty = { file: shownAs(dir, 'topics'), line: 1, path: '', message: 'the folder holds no topics' };
  if (files.length === 0) return { ...NOTHING, plan, faults: [empty] };
  const told = readSituations(stories, read.topics);
  const offTopic = readLines(others);
  const all = [...encoding, ...faults, ...read.faults, ...told.faults, ...offTopic.faults];
  return {
    plan,
    topics: read.topics,
    situations: told.situations,
    offTopic: offTopic.lines,
    faults: inReadingOrder(all),
  };
}

const NOTHING: Omit<Content, 'faults'> = {
  plan: { chapters: [], chapterOf: new Map(), formulas: new Set() },
  topics: [],
  situations: [],
  offTopic: [],
};
const QUIZ = '.quiz.yaml';
const PARAPHRASES = '.paraphrases.txt';
/** What may stand beside a topic. */
const BESIDE = [QUIZ, PARAPHRASES];
/** How the name of a file ends that belongs to a topic. */
export const OF_A_TOPIC = new RegExp(`(?:${['.md', ...BESIDE].join('|').replaceAll('.', '\\.')})$`);

function readTopics(files: readonly TextFile[], plan: Plan): Pick<Content, 'topics' | 'faults'> {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const faults = files.flatMap(({ file }) => placeFaults(file, texts, plan));
  const topics = files.flatMap(({ file, text }) => {
    const place = placeOf(file);
    if (place === null || !file.endsWith('.md') || plan.chapterOf.get(place.id) !== place.chapter) return [];
    const parsed = parseTopic(place, text, plan);
    const quizFile = file.replace(/\.md$/, QUIZ);
    const quiz = parseQuiz(quizFile, texts.get(quizFile) ?? '[]', place.id, parsed.sections);
    const said = readLines(beside(file, PARAPHRASES, texts));
    faults.push(...parsed.faults, ...quiz.faults, ...said.faults);
    const written = assemble(place, quizFile, parsed, quiz, said.lines);
    return written === null ? [] : [written];
  });
  const ordered = inPlanOrder(topics, plan);
  return { topics: ordered, faults: [...faults, ...repeatedIds(ordered)] };
}

function readSituations(
  files: readonly TextFile[],
  topics: readonly WrittenTopic[],
): Pick<Content, 'situations' | 'faults'> {
  const byId = new Map(topics.map(({ topic }) => [topic.id, topic]));
  const parsed = files.map(({ file, text }) => {
    const id = SituationId.safeParse(/^[^/]+\/situations\/([^/]+)\.yaml$/.exec(file)?.[1]);
    if (id.success) return parseSituation({ file, id: id.data }, text, byId);
    const message = 'is not situations/<situation>.yaml; move or rename it';
    return { written: null, faults: [{ file, line: 1, path: '', message }] };
  });
  return {
    situations: parsed.flatMap(({ written }) => written ?? []),
    faults: parsed.flatMap(({ faults }) => faults),
  };
}

/** The file of another kind beside a topic's, if it is there. */
function beside(file: string, kind: string, texts: ReadonlyMap<string, string>): TextFile[] {
  const other = file.replace(/\.md$/, kind);
  const text = texts.get(other);
  return text === undefined ? [] : [{ file: other, text }];
}

/** `content/topics/<chapter>/<id>.md`, `.quiz.yaml` or `.paraphrases.txt`; null for any other place. */
function placeOf(file: string): TopicPlace | null {
  const match = OF_A_TOPIC.test(file)
    ? /^[^/]+\/topics\/([^/]+)\/([^/]+)$/.exec(file.replace(OF_A_TOPIC, ''))
    : null;
  const id = TopicId.safeParse(match?.[2]);
  return match?.[1] === undefined || !id.success ? null : { file, chapter: match[1], id: id.data };
}

function placeFaults(file: string, texts: ReadonlyMap<string, string>, plan: Plan): Fault[] {
  const at = (message: string) => [{ file, line: 1, path: '', message }];
  const place = placeOf(file);
  if (place === null)
    return at('is not topics/<chapter>/<topic>.md, .quiz.yaml or .paraphrases.txt; move or rename it');
  const chapter = plan.chapterOf.get(place.id);
  if (chapter === undefined) return at(`the topic ${place.id} is not in chapters.yaml`);
  if (chapter !== place.chapter) return at(`the topic ${place.id} belongs in topics/${chapter}`);
  const kind = BESIDE.find((ending) => file.endsWith(ending));
  const orphan = kind !== undefined && !texts.has(`${file.slice(0, -kind.length)}.md`);
  return orphan ? at(`there is no ${place.id}.md beside it`) : [];
}

function assemble(
  place: TopicPlace,
  quizFile: string,
  parsed: ParsedTopic,
  quiz: ParsedQuiz,
  paraphrases: readonly string[],
): WrittenTopic | null {
  if (parsed.frontmatter === undefined) return null;
  const sections = parsed.sections.map(({ title, body }) => ({ title, body }));
  const questions: Question[] = quiz.questions.map(({ question }) => question);
  const topic = { id: place.id, ...parsed.frontmatter, paraphrases, sections, questions };
  return { topic, file: place.file, quizFile, questions: quiz.questions };
}

/** Topics in reading order, related to those that are written only. */
function inPlanOrder(topics: readonly WrittenTopic[], plan: Plan): WrittenTopic[] {
  const byId = new Map(topics.map((written) => [written.topic.id, written]));
  return [...plan.chapterOf.keys()].flatMap((id) => {
    const written = byId.get(id);
    if (written === undefined) return [];
    const related = written.topic.related.filter((other) => byId.has(other));
    return [{ ...written, topic: { ...written.topic, related } }];
  });
}

function repeatedIds(topics: readonly WrittenTopic[]): Fault[] {
  const firstIn = new Map<string, string>();
  return topics.flatMap(({ quizFile, questions }) =>
    questions.flatMap(({ question, line, path }) => {
      const first = firstIn.get(question.id);
      if (first === undefined) {
        firstIn.set(question.id, quizFile);
        return [];
      }
      return [{ file: quizFile, line, path: `${path}.id`, message: `${question.id} is in ${first} already` }];
    }),
  );
}
