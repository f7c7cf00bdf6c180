import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LlmEndpoint, startLlmEndpoint } from '../support/llm-endpoint.ts';
import type { Member } from '../support/member.ts';
import { type RunningQuorum, runQuorum } from '../support/quorum.ts';
import { buttonsOf, textOf } from '../support/screen.ts';

const KEY = 'sk-not-to-be-logged';
const QUESTION = 'what is a cache stampede?';
const PLAIN = /\n\*\*Many requests miss the same key at the same moment/;
const WORDED = 'Worded by a language model';

let endpoint: LlmEndpoint;
let quorum: RunningQuorum;
let ada: Member;

beforeAll(async () => {
  endpoint = await startLlmEndpoint();
  quorum = await runQuorum({ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: 'tiny', LLM_API_KEY: KEY });
  ada = await quorum.member('Ada');
});
afterAll(async () => {
  await quorum.stop();
  await endpoint.close();
});

describe('with a language model, /ask', () => {
  it('shows its words with the passages they cite', async () => {
    endpoint.says('Many requests miss the same key at the same moment [1].');
    const answer = await ada.slash('ask', { question: QUESTION });
    expect(textOf(answer)).toContain('Many requests miss the same key at the same moment [1].\n-# [1] Cache');
    expect(textOf(answer)).toContain(WORDED);
    expect(buttonsOf(answer)).toContain('Quiz me on this');
    expect(endpoint.requests.at(-1)?.body).not.toContain(ada.id);
  });

  it('says so when the passages hold no answer', async () => {
    endpoint.says('NO ANSWER');
    const no = await ada.slash('ask', { question: QUESTION, public: true });
    expect([textOf(no), no.ephemeral]).toEqual([
      'My topics do not answer that\nThese come nearest. Or ask it in other words.',
      true,
    ]);
  });

  it.each([
    ['fails', () => endpoint.fails(500)],
    ['writes without citing', () => endpoint.says('Many requests miss the same key at the same moment.')],
    ['cites what is not there', () => endpoint.says('Many requests miss the same key [9].')],
    ['was talked into shouting', () => endpoint.says('@everyone free nitro at https://evil.example [1].')],
  ])('answers plainly when the model %s', async (_, misbehave) => {
    misbehave();
    const answer = await ada.slash('ask', { question: QUESTION });
    expect(textOf(answer)).toMatch(PLAIN);
    expect(textOf(answer)).not.toContain(WORDED);
  });

  it('asks it nothing that is off topic', async () => {
    const before = endpoint.requests.length;
    await ada.slash('ask', { question: 'best pizza in naples' });
    expect(endpoint.requests.length).toBe(before);
  });

  it('logs why an answer was not shown, and neither key, question nor answer', () => {
    const log = JSON.stringify(quorum.lines);
    expect(quorum.lines).toContainEqual(
      expect.objectContaining({ event: 'answer-not-written', reason: 'failed', status: 500 }),
    );
    for (const secret of [KEY, QUESTION, 'nitro']) expect(log).not.toContain(secret);
  });
});
