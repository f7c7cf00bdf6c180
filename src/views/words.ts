/** "1 miss", "3 misses". */
export const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** "1st", "2nd", "11th". */
export function ordinal(n: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n);
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${n.toLocaleString('en')}${endings[rule] ?? 'th'}`;
}

/**
 * What a member wrote, on one line of at most `limit` characters, with nothing in it that Discord would show as a
 * link, a mention or markup.
 */
export function plainWords(text: string, limit: number): string {
  const plain = text
    .replaceAll(/\w+:\/\/\S*/g, '')
    .replaceAll(/[`*_~|<>@\\[\]]|\p{C}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.length <= limit ? plain : `${plain.slice(0, limit - 1).trim()}…`;
}
