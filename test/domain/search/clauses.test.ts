import { expect, it } from 'vitest';
import { clausesOf } from '../../../src/domain/search/clauses.ts';

it.each([
  ['hi all, what is a saga? i am new', ['hi all', 'what is a saga', 'i am new']],
  ['what is CORS and why does it hate me', ['what is CORS', 'why does it hate me']],
  ['my boss says "use kafka"', ['my boss says', 'use kafka']],
  ['what is a saga', []],
  ['read-your-writes?', []],
])('%s', (message, clauses) => expect(clausesOf(message)).toEqual(clauses));
