import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/content/load.ts';
import type { Library } from '../../src/domain/library.ts';
import { CONTENT_DIR } from '../../src/paths.ts';
import { createEmbeddedPostgres, type TestPostgres } from '../support/postgres.ts';
import { createPostgresProxy, type PostgresProxy } from '../support/postgres-proxy.ts';
import { questionOn, rightOf } from '../support/quiz-screen.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

const AWAY = 'The scores cannot be reached right now. Nothing is lost; please try again in a moment.';
const WORTH = { easy: 10, medium: 20, hard: 30 };

let postgres: TestPostgres;
let way: PostgresProxy;
let quorum: RunningQuorum;
let library: Library;

beforeAll(async () => {
  postgres = await createEmbeddedPostgres();
  way = await createPostgresProxy(postgres.url);
  [quorum, library] = await Promise.all([runQuorum({ DATABASE_URL: way.url }), loadLibrary(CONTENT_DIR)]);
});
afterAll(async () => {
  await quorum.stop();
  await way.cut();
  await postgres.remove();
});
beforeEach(async () => {
  await way.restore();
  quorum.playground.faults.clear();
});

const readiness = async () => (await fetch(`${quorum.healthUrl()}/readyz`)).status;

describe.each<[string, (database: PostgresProxy) => unknown]>([
  ['is gone', (database) => database.cut()],
  ['does not answer', (database) => database.freeze()],
])('while the database %s', (name, fail) => {
  it('members are asked to try again, questions are answered, topics can be read, and nothing is lost', async () => {
    const ada = await quorum.member(name === 'is gone' ? 'Ada' : 'Linus');
    const start = await ada.slash('quiz', { about: 'chapter:caching', questions: 3 });
    const feedback = await ada.press(start, rightOf(library, start));
    const second = await ada.press(feedback, 'Next question');
    const worth =
      WORTH[questionOn(library, start).difficulty] + WORTH[questionOn(library, second).difficulty];

    await fail(way);
    const refused = await ada.press(second, rightOf(library, second));
    expect([textOf(refused), refused.ephemeral]).toEqual([AWAY, true]);
    const told = ada.message('the same about the board', ({ content }) => content === AWAY);
    void ada.slash('leaderboard').catch(() => undefined);
    expect((await told).ephemeral).toBe(true);
    expect(textOf(await ada.slash('ask', { question: 'what is a cache stampede?' }))).toMatch(/same key/);
    expect(buttonsOf(await ada.slash('topic', { name: 'cache-stampede' }))).toContain('How it works');
    expect(await readiness()).toBe(503);

    await way.restore();
    const third = await ada.press(await ada.press(second, rightOf(library, second)), 'Next question');
    expect(textOf(third)).toContain('🟩🟩⬜');
    expect(textOf(await ada.slash('profile'))).toContain(`Points\n${worth}\n`);
    expect(await readiness()).toBe(200);
    await ada.press(third, 'Stop here');
  });
});

describe('while Discord stumbles', () => {
  it('an answer that was kept is shown when the button is pressed again, and pays once', async () => {
    const grace = await quorum.member('Grace');
    const start = await grace.slash('quiz', { about: 'chapter:caching', questions: 1 });
    quorum.playground.faults.rest(
      { path: '/callback' },
      { kind: 'status', status: 403, body: { code: 50001, message: 'Missing Access' } },
    );
    await expect(grace.press(start, rightOf(library, start))).rejects.toThrow('This interaction failed');
    const again = await grace.press(start, rightOf(library, start));
    const worth = WORTH[questionOn(library, start).difficulty];
    expect(textOf(again)).toContain(`Right · +${worth} points`);
    expect(textOf(await grace.slash('profile'))).toContain(`Points\n${worth}\n`);
  });

  it('a dropped connection loses no answer', async () => {
    const barbara = await quorum.member('Barbara');
    const start = await barbara.slash('quiz', { about: 'chapter:caching', questions: 1 });
    quorum.playground.faults.dropSocket();
    const feedback = await barbara.press(start, rightOf(library, start));
    expect(textOf(feedback)).toContain('Right');
  });
});
