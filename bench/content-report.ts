import { readContent } from '../src/content/content.ts';
import {
  type ChapterCoverage,
  chapterCoverage,
  formulasWithoutTopic,
  longestSection,
} from '../src/content/coverage.ts';
import { figureTable } from '../src/content/figure-table.ts';
import { inspect } from '../src/content/inspect.ts';
import { libraryOf } from '../src/content/load.ts';
import { EVERYTHING } from '../src/content/scope.ts';
import { embedLength } from '../src/discord/fit.ts';
import { LIMITS } from '../src/discord/limits.ts';
import { DIFFICULTIES, type Library } from '../src/domain/library.ts';
import { everyMessage } from '../test/support/every-message.ts';

function chapterLine({ chapter, planned, written, questions, byDifficulty }: ChapterCoverage): string {
  const levels = DIFFICULTIES.map((level, i) => `${byDifficulty[i] ?? 0} ${level}`).join(', ');
  const share = `${written}/${planned}`.padStart(6);
  return `${chapter.padEnd(30)}${share} topics  ${String(questions).padStart(4)} questions (${levels})`;
}

/** Discord refuses a message whose embeds hold more than LIMITS.embedTotal characters together. */
function longestEmbedLine(library: Library): string {
  const embeds = everyMessage(library).flatMap((message) => message.embeds ?? []);
  const longest = embeds.toSorted((a, b) => embedLength(b) - embedLength(a))[0];
  const name = [longest?.author?.name, longest?.title].filter((part) => part !== undefined).join(' > ');
  return `longest outgoing embed: ${longest ? embedLength(longest) : 0} of ${LIMITS.embedTotal} characters, ${name}`;
}

const started = performance.now();
const content = await readContent('content');
const milliseconds = Math.round(performance.now() - started);
const { faults, figures } = inspect(content, EVERYTHING);
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
if (content.faults.length === 0) console.log(longestEmbedLine(libraryOf(content)));
console.log(`${content.faults.length + faults.length} faults (npm run content:check lists them)`);
console.log(`\n${figureTable(figures)}`);
