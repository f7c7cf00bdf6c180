import { readContent } from './content.ts';
import { formatFault } from './fault.ts';
import { figureTable } from './figure-table.ts';
import { inspect } from './inspect.ts';
import { scopeOf } from './scope.ts';

const DIR = 'content';

/** Prints each fault and each gate's figure for the named chapters, topics or files; true when all is well. */
async function check(names: readonly string[]): Promise<boolean> {
  const content = await readContent(DIR);
  const scope = scopeOf(names, content, DIR);
  const { faults: quality, figures } = inspect(content, scope);
  const faults = [...content.faults, ...quality].filter(scope.hasFault);
  for (const fault of faults) console.log(formatFault(fault));

  const topics = content.topics.filter(scope.hasTopic);
  const questions = topics.reduce((sum, { topic }) => sum + topic.questions.length, 0);
  console.log(`\n${figureTable(figures)}\n`);
  const situations = content.situations.filter(scope.hasSituation).length;
  console.log(
    `${topics.length} topics, ${questions} questions, ${situations} situations, ${faults.length} faults`,
  );
  return faults.length === 0 && figures.every(({ verdict }) => verdict !== 'FAIL');
}

try {
  process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
