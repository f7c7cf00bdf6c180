import type { IncomingMessage } from 'node:http';
import { invalidForm, invalidJson, tooLarge } from './errors.ts';

/** What Discord takes from a bot in one call: ten files of 10 MiB, and some room for the rest. */
const BODY_LIMIT_BYTES = 101 * 1024 * 1024;
const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

export interface UploadedFile {
  /** The n of `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ParsedBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a JSON or multipart body. */
export async function readBody(request: IncomingMessage): Promise<ParsedBody> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('multipart/form-data')
    ? readForm(bytes, type)
    : { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

async function readForm(bytes: Buffer, type: string): Promise<ParsedBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw invalidForm([]);
    });
  const payload = form.get('payload_json');
  const json = typeof payload === 'string' ? parseJson(payload) : {};
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    if (value.size > FILE_LIMIT_BYTES) throw tooLarge();
    files.push({
      index,
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json, files };
}
