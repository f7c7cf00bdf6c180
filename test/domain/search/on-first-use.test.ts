import { expect, it, vi } from 'vitest';
import { onFirstUse } from '../../../src/domain/search/on-first-use.ts';

it('is made when it is first asked for, and once, even when it is nothing', () => {
  const make = vi.fn(() => undefined);
  const value = onFirstUse(make);
  expect(make).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
