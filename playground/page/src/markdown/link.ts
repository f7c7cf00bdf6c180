/** The address if a browser may open it, or null: `javascript:` and the like never become links. */
export function safeLink(target: string): string | null {
  if (!URL.canParse(target)) return null;
  const { href, protocol } = new URL(target);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
