/** The words of a topic, as many of them as `room` characters hold, with the point in bold. */
export const quote = (excerpts: readonly string[], room: number): string =>
  emphasised(fitting(excerpts, room));

/** The same below what the topic is: for who has told what happens, and lacks the name of it. */
export function quoteUnder(summary: string, excerpts: readonly string[], room: number): string {
  const lead = emphasised(summary);
  return `${lead}\n\n${fitting(excerpts, room - lead.length)}`;
}

/** The first excerpt is cut at the end of a sentence if it is too long; further ones are shown whole or not at all. */
function fitting(excerpts: readonly string[], room: number): string {
  const [first = '', ...others] = excerpts;
  let text = cut(first, room);
  for (const other of others) {
    const longer = `${text}${isPoint(other) ? '\n' : '\n\n'}${other}`;
    if (longer.length <= room) text = longer;
  }
  return text.replace(LEFT_HANGING, '$1');
}

/** A last sentence that announces what is not shown. */
const LEFT_HANGING = /([.!?])\s+[^.!?\n]*:$/;

const isPoint = (text: string): boolean => /^(?:[-*]|\d+\.) /.test(text);
const FENCE = '```';

function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  const isCode = text.startsWith(FENCE) && text.indexOf(FENCE, 1) > room;
  return isCode ? cutCode(text, room) : cutSentences(text, room);
}

/** As many lines as fit, and the closing fence. */
function cutCode(text: string, room: number): string {
  const end = text.lastIndexOf('\n', room - FENCE.length - 3);
  return `${text.slice(0, end)}\n…\n${FENCE}`;
}

/** Up to the last end of a sentence, or else of a word, where no bold or code is left open. */
function cutSentences(text: string, room: number): string {
  const cuts = (pattern: RegExp) =>
    [...text.slice(0, room).matchAll(pattern)]
      .map(({ index }) => text.slice(0, index))
      .filter((start) => isClosed(start, '**') && isClosed(start, '`'));
  return cuts(/(?<=[.!?])\s/g).at(-1) ?? `${cuts(/\s/g).at(-1) ?? text.slice(0, room - 1)}…`;
}

const isClosed = (text: string, mark: string): boolean => text.split(mark).length % 2 === 1;

const LONGEST_POINT = 200;
const FIRST_SENTENCE = /^((?:[-*]|\d+\.) )?(.+?[.!?:])(?=\s|$)/;

/** Where nothing is bold, the first sentence is made so. */
function emphasised(text: string): string {
  const [, bullet = '', sentence] = FIRST_SENTENCE.exec(text) ?? [];
  if (sentence === undefined || sentence.length > LONGEST_POINT) return text;
  if (text.includes('**') || /[`*]/.test(sentence)) return text;
  return `${bullet}**${sentence}**${text.slice(bullet.length + sentence.length)}`;
}
