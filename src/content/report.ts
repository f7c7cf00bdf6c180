import { DIFFICULTIES } from '../domain/library.ts';
import { readContent } from './content.ts';
import { type ChapterCoverage, chapterCoverage, formulasWithoutTopic, longestSection } from './coverage.ts';
import { figureTable } from './figure-table.ts';
import { inspect } from './inspect.ts';

function chapterLine({ chapter, planned, written, questions, byDifficulty }: ChapterCoverage): string {
  const levels = DIFFICULTIES.map((level, i) => `${byDifficulty[i] ?? 0} ${level}`).join(', ');
  const share = `${written}/${planned}`.padStart(6);
  return `${chapter.padEnd(30)}${share} topics  ${String(questions).padStart(4)} questions (${levels})`;
}

const started = performance.now();
const content = await readContent('content');
const milliseconds = Math.round(performance.now() - started);
const { faults, figures } = inspect(content, () => true);
const chapters = chapterCoverage(content);
const unused = formulasWithoutTopic(content);
const longest = longestSection(content.topics);
const planned = chapters.reduce((sum, chapter) => sum + chapter.planned, 0);

console.log(chapters.map(chapterLine).join('\n'));
console.log(`\n${content.topics.length} of ${planned} topics written, read in ${milliseconds} ms`);
console.log(
  `${content.plan.formulas.size - unused.length} of ${content.plan.formulas.size} formulas named by a topic`,
);
if (unused.length > 0) console.log(`  not yet: ${unused.join(', ')}`);
if (longest !== null)
  console.log(`longest section: ${longest.characters} characters, ${longest.topic} > ${longest.title}`);
console.log(`${content.faults.length + faults.length} faults (npm run content:check lists them)`);
console.log(`\n${figureTable(figures)}`);
