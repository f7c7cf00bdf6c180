import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../playground/protocol.ts';
import { humanQuantity } from '../../src/domain/estimate/human.ts';
import { problemNamed } from '../../src/domain/estimate/problems/index.ts';
import { type Problem, ProblemId } from '../../src/domain/estimate/problems/problem.ts';
import type { Quantity } from '../../src/domain/estimate/quantity.ts';
import type { Member } from '../support/member.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

let quorum: RunningQuorum;
beforeAll(async () => {
  quorum = await runQuorum();
});
afterAll(() => quorum.stop());

/** The problem on the screen, by its button. */
function problemOn({ message }: ShownMessage): Problem {
  const id = /estimate:answer:([a-z0-9.-]+)/.exec(JSON.stringify(message.components))?.[1] ?? '';
  const problem = problemNamed(ProblemId.parse(id));
  if (problem === null) throw new Error(`no problem ${id}`);
  return problem;
}

const words = ({ value, dimensions }: Quantity, times = 1): string =>
  humanQuantity({ value: value * times, dimensions }).text;

async function estimate(member: Member, screen: ShownMessage, typed: string): Promise<ShownMessage> {
  const form = await member.pressForModal(screen, 'Answer');
  return await member.fillModal(form, { estimate: typed });
}

const pointsOf = async (member: Member): Promise<number> => {
  const { message } = await member.slash('profile');
  const fields = message.embeds.flatMap((embed) => embed.fields ?? []);
  return Number(fields.find(({ name }) => name === 'Points')?.value);
};

describe('/estimate practice', () => {
  it('asks, takes an answer as people type it, and shows how the reference comes about', async () => {
    const ada = await quorum.member('Ada');
    const screen = await ada.slash('estimate practice');
    expect(screen.ephemeral).toBe(true);
    const problem = problemOn(screen);
    expect(textOf(screen)).toContain(problem.story);
    expect(textOf(screen)).toContain('Up to 10 points');

    const result = await estimate(ada, screen, `about ${words(problem.reference)}`);
    expect(result.message.id).toBe(screen.message.id);
    expect(textOf(result)).toContain('100 of 100 · +10 points');
    expect(textOf(result)).toContain(`Reference: **${words(problem.reference)}`);
    for (const step of problem.steps) expect(textOf(result)).toContain(step);
    expect(buttonsOf(result)).toEqual(
      expect.arrayContaining(['Another one', 'Leaderboard', expect.stringMatching(/^Read: /)]),
    );
    expect(await pointsOf(ada)).toBe(10);

    const next = await ada.press(result, 'Another one');
    expect(problemOn(next).id).not.toBe(problem.id);
  });

  it('says how far off an estimate is', async () => {
    const grace = await quorum.member('Grace');
    const screen = await grace.slash('estimate practice');
    const { reference } = problemOn(screen);
    const result = await estimate(grace, screen, words(reference, 2.3));
    expect(textOf(result)).toContain('20 of 100 · +2 points');
    expect(textOf(result)).toContain('**2.3 times too high.**');
  });

  it('does not take a slip for an answer, and counts the first answer only', async () => {
    const linus = await quorum.member('Linus');
    const screen = await linus.slash('estimate practice');
    const { reference } = problemOn(screen);
    const first = await linus.pressForModal(screen, 'Answer');
    const second = await linus.pressForModal(screen, 'Answer');
    const slip = await linus.fillModal(await linus.pressForModal(screen, 'Answer'), {
      estimate: '5 km^3 lots',
    });
    expect(slip.ephemeral).toBe(true);
    expect(textOf(slip)).toContain('Nothing is lost: press **Answer** again.');
    expect(textOf(slip)).toContain('You typed `5 km^3 lots`');

    await linus.fillModal(first, { estimate: words(reference, 1_000) });
    const again = await linus.fillModal(second, { estimate: words(reference) });
    expect(textOf(again)).toContain('0 of 100');
    expect(textOf(again)).toContain('**1,000 times too high.**');
  });

  it('goes on after a restart, and pays five times a day', async () => {
    const barbara = await quorum.member('Barbara');
    let screen = await barbara.slash('estimate practice');
    await quorum.restart();
    await barbara.ready();
    for (let n = 1; n <= 5; n += 1) {
      const result = await estimate(barbara, screen, words(problemOn(screen).reference));
      expect(textOf(result)).toContain('+10 points');
      screen = await barbara.press(result, 'Another one');
    }
    const sixth = await estimate(barbara, screen, words(problemOn(screen).reference));
    expect(textOf(sixth)).toContain('100 of 100\n');
    expect(textOf(sixth)).toContain('No points: your first 5 problems of the day pay.');
    expect(await pointsOf(barbara)).toBe(50);
  });

  it('counts an answer that is delivered twice once', async () => {
    const ada = await quorum.member('Ada');
    const before = await pointsOf(ada);
    const screen = await ada.slash('estimate practice');
    const form = await ada.pressForModal(screen, 'Answer');
    quorum.playground.faults.deliverNextInteractionTwice();
    const result = await ada.fillModal(form, { estimate: words(problemOn(screen).reference) });
    expect(textOf(result)).toContain('+10 points');
    expect(await pointsOf(ada)).toBe(before + 10);
  });
});
