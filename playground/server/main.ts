import { parseArgs } from 'node:util';
import { startPlayground } from './start.ts';

/** Runs the playground on its own: prints one line of JSON with its addresses and the bot's token. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    guilds: { type: 'string', default: '0' },
    'no-rate-limits': { type: 'boolean', default: false },
  },
});

const options = {
  port: Number(values.port),
  dataDir: values.data ?? null,
  pageDir: null,
  guilds: Number(values.guilds),
  rateLimits: !values['no-rate-limits'],
};

try {
  const playground = await startPlayground(options);
  const { url, apiUrl, token } = playground;
  process.stdout.write(`${JSON.stringify({ url, apiUrl, token })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.close());
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
