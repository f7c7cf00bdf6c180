import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/domain/search/blocks.ts';

describe('a section', () => {
  it.each([
    ['paragraphs', 'One.\nStill one.\n\nTwo.', ['One.\nStill one.', 'Two.']],
    ['points', 'One.\n- a\n- b\n  more b', ['One.', '- a', '- b\n  more b']],
    ['code as it is', '```\na\n\nb\n```\n\nTwo.', ['```\na\n\nb\n```', 'Two.']],
    ['a point with what introduces it', 'List prices:\n\n- a\n- b', ['List prices:\n- a', '- b']],
    ['a paragraph with its heading', '**Small tasks**\n\nGain: a.', ['**Small tasks**\nGain: a.']],
  ])('is cut into %s', (_, body, blocks) => expect(blocksOf(body)).toEqual(blocks));
});
