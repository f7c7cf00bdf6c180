import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action, splitCustomId } from '../../src/discord/custom-id.ts';

const open = action('topic:open', z.object({ name: z.string().optional(), page: z.coerce.number().int() }));

const parse = (id: string) => open.parse(splitCustomId(id).parts);

describe('a custom id', () => {
  it('reads as command, action and arguments', () => {
    expect(open.id({ name: 'cap', page: 2 })).toBe('topic:open:cap:2');
  });

  it('gives back whatever was put in, separators included', () => {
    const args = fc.record({ name: fc.string({ minLength: 1, maxLength: 10 }), page: fc.nat() });
    fc.assert(
      fc.property(args, (given) => {
        expect(parse(open.id(given))).toEqual(given);
      }),
    );
  });

  it('leaves out what is not set', () => {
    expect(parse(open.id({ page: 1 }))).toEqual({ name: undefined, page: 1 });
  });

  it.each(['topic:open', 'topic:open:cap', 'topic:open:cap:x', 'topic:open:cap:1:2', 'topic:open:%:1.5'])(
    'is refused when its arguments do not fit: %s',
    (id) => expect(parse(id)).toBeNull(),
  );

  it('is never longer than Discord takes', () => {
    expect(() => open.id({ name: 'x'.repeat(100), page: 1 })).toThrow(RangeError);
  });
});
