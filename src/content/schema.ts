import { z } from 'zod';
import { ChapterId, QuestionId, TopicId } from '../domain/ids.ts';
import { DIFFICULTIES, type Option, type Term } from '../domain/library.ts';

const MAX_TITLE = 100;
const MAX_SECTION_TITLE = 80;
const MAX_SUMMARY = 280;
const MAX_ASKED = 100;
const MAX_QUESTION_WORDS = 60;
const MAX_OPTION = 80;
const MAX_WHY = 200;
const MAX_STORY = 600;
/** Ids travel in custom ids, which hold 100 characters with what else a button has to remember. */
const MAX_ID = 60;

function missingOr(message: string) {
  return { error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : message) };
}

/** A line or paragraph of at most `max` characters, with its blanks tidied. */
function text(max: number) {
  return z
    .string(missingOr('must be text; put it in quotes if it looks like a number or holds a colon'))
    .overwrite((value) => value.trim().replace(/\s+/g, ' '))
    .refine((value) => value !== '', 'must not be empty')
    .refine((value) => value.length <= max, {
      error: (issue) => `has ${String(issue.input).length} characters; at most ${max}`,
    });
}

/** A list without repeats, whatever their case. */
function listOf<T>(entry: z.ZodType<T>, min: number, max: number, key: (item: T) => string = String) {
  return z.array(entry, missingOr('must be a list')).superRefine((items, context) => {
    if (items.length < min || items.length > max) {
      const wanted =
        min === max ? `${min}` : max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
      context.addIssue({ code: 'custom', message: `has ${items.length}; write ${wanted}` });
    }
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const name = key(item).toLowerCase();
      if (seen.has(name))
        context.addIssue({ code: 'custom', path: [index], message: `repeats "${key(item)}"` });
      seen.add(name);
    });
  });
}

function id<T extends z.ZodType<string, string>>(schema: T) {
  return z
    .string(missingOr('must be an id: lower-case words joined by hyphens'))
    .max(MAX_ID, `has more than ${MAX_ID} characters`)
    .pipe(schema);
}

const ANY = Number.POSITIVE_INFINITY;

const TermEntry = z.union(
  [text(MAX_TITLE), z.strictObject({ term: text(MAX_TITLE), expansion: text(MAX_TITLE) })],
  {
    error: 'must be text of at most 100 characters, or {term, expansion}',
  },
);
const asTerm = (term: z.infer<typeof TermEntry>): Term => (typeof term === 'string' ? { term } : term);

const Level = z.union([z.literal(1), z.literal(2), z.literal(3)], missingOr('must be 1, 2 or 3'));

/** What stands between the `---` lines at the top of a topic. */
export const Frontmatter = z.strictObject(
  {
    title: text(MAX_TITLE),
    chapter: id(ChapterId),
    level: Level,
    summary: text(MAX_SUMMARY),
    asked: listOf(text(MAX_ASKED), 8, 15),
    terms: listOf(TermEntry.transform(asTerm), 1, ANY, ({ term }) => term),
    products: listOf(text(MAX_TITLE), 0, ANY).default([]),
    related: listOf(id(TopicId), 3, 6),
    sources: listOf(
      text(ANY).refine((value) => /^\d{3}\S* > \S/.test(value), 'must read "001_… > section"'),
      1,
      ANY,
    ),
    formulas: listOf(text(MAX_ID), 0, ANY),
  },
  { error: unknownField },
);
export type Frontmatter = z.infer<typeof Frontmatter>;

const OptionText: z.ZodType<Option> = z.strictObject(
  { text: text(MAX_OPTION), why: text(MAX_WHY) },
  { error: unknownField },
);

const QuestionText = text(ANY)
  .refine((value) => value.endsWith('?'), 'must be a full question that ends with "?"')
  .refine((value) => wordCount(value) <= MAX_QUESTION_WORDS, {
    error: (issue) => `has ${wordCount(String(issue.input))} words; at most ${MAX_QUESTION_WORDS}`,
  });

const CHOICE = {
  question: QuestionText,
  answer: OptionText,
  distractors: listOf(OptionText, 2, 3, (option) => option.text),
};

/** One question as written; its topic is the name of its file. */
const QuestionEntry = z.strictObject(
  {
    id: id(QuestionId),
    difficulty: z.enum(DIFFICULTIES, missingOr(`must be ${DIFFICULTIES.join(', ')}`)),
    situation: z.boolean(missingOr('must be true or false')),
    ...CHOICE,
    cites: text(MAX_SECTION_TITLE),
  },
  { error: unknownField },
);

export const QuizFile = z.array(QuestionEntry, {
  error: 'must be a list of questions, each starting with "- id:"',
});

const Citation = z.strictObject(
  { topic: id(TopicId), section: text(MAX_SECTION_TITLE) },
  { error: unknownField },
);

/** A situation as written; its id is the name of its file. */
export const SituationFile = z.strictObject(
  {
    title: text(MAX_TITLE),
    level: Level,
    topics: listOf(id(TopicId), 1, 6),
    story: text(MAX_STORY),
    steps: listOf(
      z.strictObject({ ...CHOICE, cites: Citation }, { error: unknownField }),
      3,
      4,
      (step) => step.question,
    ),
  },
  { error: unknownField },
);
export type SituationFile = z.infer<typeof SituationFile>;

const CurriculumChapter = z.strictObject(
  {
    id: id(ChapterId),
    title: text(MAX_TITLE),
    /** A core chapter asks for more questions a topic. */
    core: z.boolean('must be true or false').default(false),
    topics: listOf(id(TopicId), 1, ANY),
  },
  { error: unknownField },
);

/** The plan that files are checked against: every chapter and topic there is to write. */
export const Curriculum = listOf(CurriculumChapter, 1, ANY, (chapter) => chapter.id);
export type Curriculum = z.infer<typeof Curriculum>;

export const FormulaList = listOf(
  z.strictObject({ id: text(MAX_ID), title: text(MAX_TITLE).optional() }, { error: unknownField }),
  1,
  ANY,
  (formula) => formula.id,
);

function unknownField(issue: { code?: string | undefined; input?: unknown }): string {
  if (issue.code === 'unrecognized_keys') return 'is not a field of the format';
  return issue.input === undefined ? 'is missing' : 'must be fields with values';
}

function wordCount(value: string): number {
  return value.split(/\s+/).length;
}
