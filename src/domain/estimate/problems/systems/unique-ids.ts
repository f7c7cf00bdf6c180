import { collision, snowflake } from '../../calculators/identifiers.ts';
import { perUser } from '../../calculators/storage.ts';
import { rounds, templatesFor } from '../template.ts';

const template = templatesFor('Unique id generator', 'distributed-id-generation');

export const uniqueIds = [
  template({
    name: 'ids-lifetime',
    difficulty: 'medium',
    figures: {
      time: ['36', '37', '38', '39', '40', '41'],
      machine: ['8', '9', '10'],
      sequence: ['10', '11', '12'],
    },
    story: ({ time, machine, sequence }) =>
      `An id has ${time} bits for milliseconds, ${machine} for the machine and ${sequence} for a sequence.`,
    question: 'How long until the time runs out?',
    unit: '1 year',
    solve: ({ time, machine, sequence }, use) => use(snowflake, { time, machine, sequence }, { steps: [0] }),
  }),
  template({
    name: 'ids-a-second',
    difficulty: 'medium',
    figures: { machine: ['3', '4', '5', '6', '7', '8', '9'], sequence: ['8', '9', '10', '11', '12', '13'] },
    story: ({ machine, sequence }) =>
      `Within a millisecond, an id has ${machine} bits for the machine and ${sequence} for a sequence.`,
    question: 'How many ids a second can all machines together give out?',
    unit: '1 ids/s',
    solve: ({ machine, sequence }, use) => use(snowflake, { machine, sequence }, { at: 3, steps: [1, 2] }),
  }),
  template({
    name: 'ids-random',
    difficulty: 'hard',
    figures: { bits: Array.from({ length: 49 }, (_, i) => `${32 + i}`) },
    story: ({ bits }) => `Ids are ${bits} bits drawn at random, and nobody looks for repeats.`,
    question: 'After how many ids is a repeat as likely as not?',
    unit: '1 ids',
    solve: ({ bits }, use) => use(collision, { bits }, { at: 1, steps: [0] }),
  }),
  template({
    name: 'ids-room',
    difficulty: 'easy',
    figures: { rows: rounds(1e8, 1e11), size: ['8', '16'], copies: ['2', '3'] },
    story: ({ rows, size, copies }) =>
      `Each of ${rows} rows carries an id of ${size} bytes, once in the table and once in an index. There are ${copies} copies of the database.`,
    question: 'How much storage do the ids take?',
    unit: '1 TB',
    solve: ({ rows, size, copies }, use) =>
      use(perUser, { users: `${rows} rows`, size: `2 * ${size} bytes`, copies }),
  }),
];
