import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../playground/protocol.ts';
import type { Member, OpenedModal } from '../support/member.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
let ada: Member;

beforeAll(async () => {
  quorum = await runQuorum();
  ada = await quorum.member('Ada');
  // The first picture waits until the thread that draws has loaded, which on a busy machine is longer than a member does.
  await ada.slash('estimate queueing mm1').catch(() => undefined);
});
afterAll(() => quorum.stop());

/** What stands in the fields of a form when it opens, by custom id. */
const fieldsOf = ({ modal }: OpenedModal): Record<string, string | undefined> =>
  Object.fromEntries(
    modal.components
      .flatMap((row) => ('components' in row ? row.components : []))
      .map((field) => [field.custom_id, 'value' in field ? field.value : undefined]),
  );

const pictureOf = ({ message }: ShownMessage): string | undefined => message.embeds[0]?.image?.url;

describe('/estimate', () => {
  it('shows the answer, the formula with the numbers in it, what was assumed, and what leads on', async () => {
    const shown = await ada.slash('estimate capacity servers', { peak: '30K/s', spares: '2' });
    expect(shown.ephemeral).toBe(false);
    expect(textOf(shown).split('\n')).toEqual([
      'Servers required',
      '45 servers',
      'Needed at the peak: **43 servers**',
      '',
      '`servers = ⌈peak ÷ (rate of one × target utilisation)⌉ + spares`',
      '1. One at 70%: 1000/s × 70% = 700 req/s',
      '2. 30K/s ÷ 700 req/s = 42.86, rounded up 43 servers',
      '3. 43 servers + 2 servers to spare = 45 servers',
      '-# Assumed: load is spread evenly; spares carry nothing until a server is lost.',
      'Your numbers',
      'Peak requests: `30K/s`',
      'Rate of one server: `1000/s` (default)',
      'Target utilisation: `70%` (default)',
      'Spare servers: `2`',
    ]);
    expect(buttonsOf(shown)).toEqual([
      'Change a number',
      'Read: Server sizing: capacity, redundancy, headroom',
      'Quiz me on this',
    ]);
  });

  it('gives p5, median and p95 for a range, and draws what may come out', async () => {
    const shown = await ada.slash('estimate traffic peak', { users: '50M to 200M' });
    expect(textOf(shown)).toMatch(
      /^Peak traffic\nAbout 34,700 req\/s\n\*\*17,400 req\/s\*\* \(p5\) to \*\*69,400 req\/s\*\* \(p95\)/,
    );
    expect(pictureOf(shown)).toMatch(/estimate\.png$/);
  });

  it('draws a curve where it says more, and says in words what it shows', async () => {
    const shown = await ada.slash('estimate queueing mm1', { utilisation: '90%' });
    expect(textOf(shown)).toContain('At 90% utilisation the response time is 100 ms; towards 100%');
    const form = await ada.pressForModal(shown, 'Change a number');
    const changed = await ada.fillModal(form, { service: '20 ms', utilisation: '90%' });
    expect(textOf(changed)).toContain('At 90% utilisation the response time is 200 ms; towards 100%');
    expect(pictureOf(changed)).toMatch(/estimate\.png$/);
    expect(pictureOf(changed)).not.toBe(pictureOf(shown));
  });

  it('has its numbers changed in a form, after a restart too', async () => {
    const shown = await ada.slash('estimate traffic peak', { users: '20 million people', peak: '5x' });
    await quorum.restart();
    const form = await ada.pressForModal(shown, 'Change a number');
    expect(fieldsOf(form)).toEqual({ users: '20 million people', requests: '10/day', peak: '5x' });
    const changed = await ada.fillModal(form, { users: '20 million people', requests: '', peak: '2' });
    expect(changed.message.id).toBe(shown.message.id);
    expect(textOf(changed)).toMatch(/^Peak traffic\n4,630 req\/s\n/);
  });

  it('leaves the message of somebody else alone', async () => {
    const grace = await quorum.member('Grace');
    const shown = await ada.slash('estimate traffic average');
    const form = await grace.pressForModal(shown, 'Change a number');
    const copy = await grace.fillModal(form, { users: '1M' });
    expect([copy.ephemeral, copy.message.id === shown.message.id]).toEqual([true, false]);
  });

  it.each([
    ['traffic average', { users: '10 GB' }, 'Daily active users: this takes users, not bytes.'],
    ['traffic peak', { peak: '0.5' }, 'Peak factor: at least 1, as the busiest time'],
    ['capacity servers', { utilisation: '1.2' }, 'Target utilisation: above 0% and at most 100%'],
    ['capacity servers', { peak: '10 s + 5 GB' }, 'Seconds cannot be added to bytes'],
    ['queueing little', { rate: '-5/s' }, 'Arrival rate: it has to be more than nothing.'],
    ['queueing little', { rate: '@everyone' }, '“@” cannot be read here.'],
  ])('answers bad numbers to the member alone, with a sentence: /%s %o', async (name, values, sentence) => {
    const refusal = await ada.slash(`estimate ${name}`, values);
    expect(refusal.ephemeral).toBe(true);
    expect(textOf(refusal)).toContain(sentence);
  });
});
