import { z } from 'zod';
import type { ShownMessage } from '../../playground/protocol.ts';
import type { Member } from '../../test/support/member.ts';
import { buttonsOf } from '../../test/support/screen.ts';
import type { PlaygroundProcess } from './playground.ts';

/** The server and the channel that members of the playground start in. */
const SERVER = '1191000000000000000';
const CHANNEL = '1191000000000000010';
const A_ROW = 5;
/** A message holds no more buttons. Few is true to life: a streak is counted over all days that are open. */
const CHALLENGES = 5 * A_ROW;

const OPENED = `
  INSERT INTO challenges (guild_id, kind, local_date, status, task, due_at, post_until, closes_at)
  SELECT $1, 'challenge', CURRENT_DATE + n, 'posted', $2, now(), now(), now() + interval '7 days'
  FROM generate_series(1, $3::int) AS n RETURNING local_date::text AS date`;

const FORGOTTEN = `
  TRUNCATE challenge_answers, streaks, streak_changes;
  DELETE FROM ledger_entries WHERE kind = 'daily'`;

const Opened = z.array(z.object({ date: z.string() }));

interface Client {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Opens challenges in the members' server, all with the same situation. Returns their days. */
export async function openChallenges(client: Client, situation: string): Promise<string[]> {
  const task = { kind: 'situation', level: 'medium', situation };
  return Opened.parse((await client.query(OPENED, [SERVER, task, CHALLENGES])).rows).map(({ date }) => date);
}

/** As if nobody had answered a challenge yet, so that all can be played again. Totals on boards stay. */
export async function forgetAnswers(client: Client): Promise<void> {
  await client.query(FORGOTTEN);
}

/** Posts a message as the bot, with a button for each day that plays its challenge. */
export async function postPlayButtons(
  playground: PlaygroundProcess,
  dates: readonly string[],
): Promise<void> {
  const buttons = dates.map((date) => ({ type: 2, style: 1, label: date, custom_id: `daily:play:${date}` }));
  const rows = Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, i) => ({
    type: 1,
    components: buttons.slice(i * A_ROW, (i + 1) * A_ROW),
  }));
  const response = await fetch(`${playground.apiUrl}/v10/channels/${CHANNEL}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bot ${playground.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ content: 'Play', components: rows }),
  });
  if (!response.ok) throw new Error(`the playground refused the buttons: ${await response.text()}`);
}

/** One member's way through one challenge, from its button to the result. Returns the number of answers. */
export async function playThrough(member: Member, post: ShownMessage, date: string): Promise<number> {
  let answers = 0;
  let screen = await member.press(post, date);
  for (; buttonsOf(screen).includes('A'); answers += 1) {
    const feedback = await member.press(screen, 'A');
    screen = await member.press(feedback, buttonsOf(feedback)[0] ?? '');
  }
  return answers;
}
