import type { Draft } from './state.ts';

const key = 'playground.drafts';

/** Keeps what is being written for as long as the tab lives, so that a reload loses no text. */
export function storeDrafts(drafts: ReadonlyMap<string, Draft>): void {
  const texts = [...drafts].map(([channelId, { text, invocation }]) => [
    channelId,
    invocation === null ? text : `/${invocation.leaf.name}`,
  ]);
  sessionStorage.setItem(key, JSON.stringify(texts));
}

/** What an earlier load of the page stored; nothing when it cannot be read. */
export function storedDrafts(): ReadonlyMap<string, Draft> {
  try {
    const texts: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return new Map(Array.isArray(texts) ? texts.flatMap(readDraft) : []);
  } catch {
    return new Map();
  }
}

function readDraft(entry: unknown): [string, Draft][] {
  if (!Array.isArray(entry)) return [];
  const [channelId, text]: readonly unknown[] = entry;
  if (typeof channelId !== 'string' || typeof text !== 'string') return [];
  return [[channelId, { text, invocation: null }]];
}
