import { describe, expect, it } from 'vitest';
import { ChapterId, QuestionId } from '../../src/domain/ids.ts';
import { accuracyByChapter, studyNext } from '../../src/domain/profile.ts';
import { libraryOf, topic } from '../support/library.ts';

const library = libraryOf(
  topic('ttl'),
  topic('kafka', { chapter: ChapterId.parse('messaging') }),
  topic('raft', { chapter: ChapterId.parse('consensus') }),
);

const accuracy = (answers: Record<string, boolean>) =>
  accuracyByChapter(
    library,
    Object.entries(answers).map(([id, correct]) => ({ questionId: QuestionId.parse(id), correct })),
  );

const next = (answers: Record<string, boolean>) => studyNext(library, accuracy(answers))?.title ?? null;

describe('accuracy by chapter', () => {
  it('counts first answers in reading order, and leaves out chapters not begun', () => {
    const rows = accuracy({ 'raft-1': true, 'ttl-1': true, 'ttl-2': false });
    expect(rows.map((row) => [row.chapter.title, row.correct, row.answered])).toEqual([
      ['Caching', 1, 2],
      ['Consensus', 1, 1],
    ]);
  });

  it('leaves out questions that are no longer asked', () => expect(accuracy({ 'gone-1': true })).toEqual([]));
});

describe('what to study next', () => {
  it('is the chapter with the lowest share right', () => {
    expect(next({ 'ttl-1': true, 'ttl-2': false, 'kafka-1': false })).toBe('Messaging');
  });

  it('is the first chapter not begun when nothing was wrong', () =>
    expect(next({ 'ttl-1': true })).toBe('Messaging'));

  it('is nothing when all was right', () => {
    expect(next({ 'ttl-1': true, 'kafka-1': true, 'raft-1': true })).toBeNull();
  });
});
