import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWriter, type Writer } from '../../src/llm/writer.ts';
import { type LlmEndpoint, startLlmEndpoint } from '../support/llm-endpoint.ts';

const brief = { question: 'what is jitter?', before: 'what is a TTL?', passages: ['Jitter spreads TTLs.'] };

let endpoint: LlmEndpoint;
let writer: Writer;

beforeAll(async () => {
  endpoint = await startLlmEndpoint();
  writer = createWriter({ baseUrl: endpoint.baseUrl, model: 'tiny', apiKey: 'secret' });
});
afterAll(() => endpoint.close());

describe('a writer', () => {
  it('sends the question and the passages, the key and nothing of who asks', async () => {
    endpoint.says('Jitter spreads TTLs [1].');
    expect(await writer.write(brief)).toEqual({ kind: 'written', text: 'Jitter spreads TTLs [1].' });
    const { body = '', authorization } = endpoint.requests.at(-1) ?? {};
    const { model, messages } = JSON.parse(body);
    expect([model, authorization]).toEqual(['tiny', 'Bearer secret']);
    expect(JSON.parse(messages[1].content)).toEqual({
      question: 'what is jitter?',
      askedBefore: 'what is a TTL?',
      passages: [{ number: 1, text: 'Jitter spreads TTLs.' }],
    });
  });

  it.each([
    ['an error', 500, undefined],
    ['too many requests', 429, undefined],
    ['what is not JSON', 200, '<html>'],
    ['what is no completion', 200, '{"choices":[]}'],
  ])('does without when the endpoint answers with %s, and asks once', async (_, status, body) => {
    endpoint.fails(status, body);
    const before = endpoint.requests.length;
    expect(await writer.write(brief)).toMatchObject({ kind: 'unavailable', reason: 'failed' });
    expect(endpoint.requests.length - before).toBe(1);
  });

  it('hangs up on one that never answers', async () => {
    endpoint.hangs();
    const impatient = createWriter({ baseUrl: endpoint.baseUrl, model: 'tiny', apiKey: undefined }, 50);
    expect(await impatient.write(brief)).toEqual({ kind: 'unavailable', reason: 'late' });
  });

  it('asks at most four things at once', async () => {
    endpoint.hangs();
    const impatient = createWriter({ baseUrl: endpoint.baseUrl, model: 'tiny', apiKey: undefined }, 200);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => impatient.write(brief)));
    expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toEqual([
      ...Array.from({ length: 4 }, () => 'late'),
      'busy',
    ]);
  });
});
