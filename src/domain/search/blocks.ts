/**
 * The paragraphs, code blocks and points of lists of a section, word for word. One that only introduces the next, "List
 * prices:", is a part of it.
 */
export function blocksOf(body: string): string[] {
  const blocks: string[] = [];
  for (const block of pieces(body)) {
    const last = blocks.at(-1);
    if (last !== undefined && INTRODUCES.test(last)) blocks[blocks.length - 1] = `${last}\n${block}`;
    else blocks.push(block);
  }
  return blocks;
}

const INTRODUCES = /(?:^|\n)(?:[^\n]*:|\*\*[^*\n]+\*\*)$/;

function pieces(body: string): string[] {
  const blocks: string[] = [];
  let inCode = false;
  let open = false;
  for (const line of body.split('\n')) {
    const fence = /^\s*```/.test(line);
    if (!inCode && line.trim() === '') {
      open = false;
      continue;
    }
    const starts = !inCode && (fence || /^(?:[-*]|\d+\.) /.test(line));
    if (open && !starts) blocks[blocks.length - 1] = `${blocks.at(-1)}\n${line}`;
    else blocks.push(line);
    open = true;
    if (fence) inCode = !inCode;
  }
  return blocks;
}
