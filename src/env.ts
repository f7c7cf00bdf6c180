import { z } from 'zod';

const whole = (least: number, most: number, fallback: number) => {
  const range = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, range)
    .transform(Number)
    .pipe(z.number().min(least, range).max(most, range))
    .default(fallback);
};

const port = (fallback: number) => whole(0, 65_535, fallback);

const Environment = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(
        /^[\w.-]+$/,
        'has characters that no bot token has; paste the token alone, without "Bot" or quotes',
      )
      .optional(),
    DISCORD_API_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
      .optional(),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be an address such as postgresql://user:password@host:5432/quorum',
      })
      .optional(),
    QUORUM_DATA_DIR: z.string().default('./data'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port(8080),
    PLAYGROUND_PORT: port(3000),
    MEMBER_RATE: whole(1, 1_000, 3),
    LLM_BASE_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://api.example.com/v1' })
      .optional(),
    LLM_API_KEY: z.string().optional(),
    LLM_MODEL: z.string().optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug'], 'must be fatal, error, warn, info or debug')
      .default('info'),
  })
  .refine((env) => env.DISCORD_API_URL === undefined || env.DISCORD_TOKEN !== undefined, {
    path: ['DISCORD_API_URL'],
    error: 'is set, but DISCORD_TOKEN is not: set both, or neither for the playground',
  })
  .refine((env) => (env.LLM_BASE_URL === undefined) === (env.LLM_MODEL === undefined), {
    path: ['LLM_MODEL'],
    error: 'and LLM_BASE_URL belong together: set both, or neither for answers without a language model',
  })
  .refine((env) => env.LLM_API_KEY === undefined || env.LLM_BASE_URL !== undefined, {
    path: ['LLM_API_KEY'],
    error: 'is set, but LLM_BASE_URL is not',
  });

export type Env = z.infer<typeof Environment>;

export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** Reads the configuration. An empty variable counts as unset. Throws an EnvError that names each bad one, never its value. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new EnvError(lines.join('\n'));
}

/**
 * node-cron pauses for an hour when the host's zone leaves daylight saving, whatever zone it is told to use, so
 * the process runs in UTC. Call before anything else; zones of servers and members are data.
 */
export function pinTimeZone(): void {
  process.env['TZ'] = 'UTC';
}
