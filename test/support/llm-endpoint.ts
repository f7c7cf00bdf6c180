import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** An API like OpenAI's, on this machine, that answers as it is told to. */
export interface LlmEndpoint {
  readonly baseUrl: string;
  /** The bodies of what was asked, with the Authorization header, in order. */
  readonly requests: { readonly body: string; readonly authorization: string | undefined }[];
  /** What the model says from now on. */
  says(content: string): void;
  /** Answers with this status, or this body. */
  fails(status: number, body?: string): void;
  /** Takes requests and never answers. */
  hangs(): void;
  close(): Promise<void>;
}

export async function startLlmEndpoint(): Promise<LlmEndpoint> {
  const requests: LlmEndpoint['requests'] = [];
  let answer: (response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ body, authorization: request.headers.authorization });
      answer(response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the endpoint has no port');
  const fails = (status: number, body = '{"error":{"message":"no"}}') => {
    answer = (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    fails,
    says: (content) => fails(200, completion(content)),
    hangs: () => {
      answer = () => undefined;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const completion = (content: string): string =>
  JSON.stringify({
    id: '1',
    object: 'chat.completion',
    created: 1,
    model: 'tiny',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
