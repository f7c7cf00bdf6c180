import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText } from 'ai';
import { type Brief, INSTRUCTIONS, promptFor } from './prompt.ts';
import { type Verdict, verify } from './verify.ts';

export interface ModelSettings {
  /** Of an API like OpenAI's, up to and with its version: https://api.example.com/v1 */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
}

export type Written =
  | Verdict
  /** No answer came: too many at once, none in time, or a refusal with its HTTP status if it had one. */
  | {
      readonly kind: 'unavailable';
      readonly reason: 'busy' | 'late' | 'failed';
      readonly status?: number | undefined;
    };

export interface Writer {
  /** Writes an answer from the passages alone. Never rejects. */
  write(brief: Brief): Promise<Written>;
}

/** A member waits no longer than this for a better wording, in ms. */
const HANG_UP_AFTER_MS = 10_000;
const MOST_AT_ONCE = 4;
/** Tokens, for four short sentences; verify() has the limit in characters. */
const LONGEST_ANSWER = 400;

/** Writes with a language model behind an API like OpenAI's. */
export function createWriter(settings: ModelSettings, hangUpAfterMs: number = HANG_UP_AFTER_MS): Writer {
  const { baseUrl, model: name, apiKey } = settings;
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: baseUrl,
    ...(apiKey !== undefined && { apiKey }),
  });
  const model = provider(name);
  let running = 0;

  return {
    async write(brief) {
      if (running >= MOST_AT_ONCE) return { kind: 'unavailable', reason: 'busy' };
      running += 1;
      const deadline = AbortSignal.timeout(hangUpAfterMs);
      try {
        const { text } = await generateText({
          model,
          system: INSTRUCTIONS,
          prompt: promptFor(brief),
          temperature: 0,
          maxOutputTokens: LONGEST_ANSWER,
          maxRetries: 0,
          abortSignal: deadline,
        });
        return verify(text, brief);
      } catch (error) {
        if (deadline.aborted) return { kind: 'unavailable', reason: 'late' };
        // The error holds what was sent, so no more than its status may be known.
        return {
          kind: 'unavailable',
          reason: 'failed',
          status: APICallError.isInstance(error) ? error.statusCode : undefined,
        };
      } finally {
        running -= 1;
      }
    },
  };
}
