/** The paragraphs, code blocks and points of lists of a section, word for word. */
export function blocksOf(body: string): string[] {
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
