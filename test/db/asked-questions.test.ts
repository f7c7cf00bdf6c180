import { expect, it } from 'vitest';
import { ChannelId } from '../../src/domain/ids.ts';
import { forgetQuestions } from '../../src/jobs/asked-questions.ts';
import { NOON, secondsAfterNoon, someMember, someServer } from '../support/attempts.ts';
import { eachDatabase } from '../support/database.ts';
import { logBook } from '../support/runtime.ts';

const someone = () => ({ userId: someMember(), channelId: ChannelId.parse(someServer()) });
const minutes = (count: number): Date => secondsAfterNoon(60 * count);

eachDatabase('the last question', (database) => {
  const asked = () => database().asked;

  it('is that of one member in one channel', async () => {
    const [ada, grace] = [someone(), someone()];
    await asked().remember(ada, 'what is a CDN', NOON);
    const lastOf = (asker: typeof ada) => asked().last(asker, NOON, minutes(1));
    expect(await lastOf(ada)).toBe('what is a CDN');
    expect(await lastOf(grace)).toBeNull();
    expect(await lastOf({ ...ada, channelId: grace.channelId })).toBeNull();
  });

  it('is the latest, whichever is kept first', async () => {
    const ada = someone();
    await asked().remember(ada, 'the second', minutes(2));
    await asked().remember(ada, 'the first', minutes(1));
    expect(await asked().last(ada, NOON, minutes(3))).toBe('the second');
  });

  it.each([
    ['too old', minutes(1), minutes(2)],
    ['the same, delivered twice', NOON, NOON],
  ])('is not one that is %s', async (_, since, at) => {
    const ada = someone();
    await asked().remember(ada, 'what is a CDN', NOON);
    expect(await asked().last(ada, since, at)).toBeNull();
  });

  it('is deleted when it is a quarter of an hour old, and a second run changes nothing', async () => {
    const [ada, grace] = [someone(), someone()];
    await asked().remember(ada, 'old', NOON);
    await asked().remember(grace, 'young', minutes(1));
    const app = { asked: asked(), log: logBook().log };
    for (let run = 0; run < 2; run += 1) {
      await forgetQuestions.run(app, minutes(15.5), new AbortController().signal);
    }
    const lastOf = (asker: typeof ada) => asked().last(asker, NOON, minutes(16));
    expect([await lastOf(ada), await lastOf(grace)]).toEqual([null, 'young']);
  });
});
