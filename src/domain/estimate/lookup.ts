/** What a table holds under a word that somebody typed: never what every object inherits, as under "constructor". */
export function lookup<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
