import type { ShownMessage } from '../../../protocol.ts';
import type { FailedCommand } from '../state.ts';
import type { Ui } from '../ui.ts';

const groupWithinMs = 7 * 60_000;

/** One entry of the message list. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'failed'; readonly key: string; readonly at: number; readonly failure: FailedCommand }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly at: number;
      readonly shown: ShownMessage;
      /** Goes on under its author's last message, without a new head. */
      readonly continues: boolean;
    };

/** The last `limit` messages of the open channel and the failures between them, with a line where a day begins. */
export function rowsOf({ state, view }: Ui, limit: number): readonly Row[] {
  const here = view.messages.filter(({ message }) => message.channel_id === state.channelId).slice(-limit);
  const failures = state.failedCommands.filter(
    (one) => one.channelId === state.channelId && one.memberId === view.self.id,
  );
  const rows: Row[] = [
    ...here.map(messageRow),
    ...failures.map((failure): Row => ({ kind: 'failed', key: failure.nonce, at: failure.at, failure })),
  ];
  return withDays(rows.sort((one, other) => one.at - other.at).map(grouped));
}

function messageRow(shown: ShownMessage): Row {
  const { id, timestamp } = shown.message;
  return { kind: 'message', key: id, at: Date.parse(timestamp), shown, continues: false };
}

function grouped(row: Row, at: number, all: readonly Row[]): Row {
  return row.kind === 'message' ? { ...row, continues: continues(all[at - 1], row) } : row;
}

function continues(previous: Row | undefined, { shown, at }: Extract<Row, { kind: 'message' }>): boolean {
  if (previous?.kind !== 'message' || at - previous.at >= groupWithinMs) return false;
  const { message, usedBy, ephemeral } = shown;
  const before = previous.shown;
  const isNewStart = usedBy !== null || message.message_reference !== undefined;
  return !isNewStart && before.message.author.id === message.author.id && before.ephemeral === ephemeral;
}

function withDays(rows: readonly Row[]): readonly Row[] {
  const dayOf = (row: Row) => new Date(row.at).toDateString();
  return rows.flatMap((row, at): Row[] => {
    const previous = rows[at - 1];
    if (previous !== undefined && dayOf(previous) === dayOf(row)) return [row];
    const day: Row = { kind: 'day', key: dayOf(row), at: row.at };
    return [day, row.kind === 'message' ? { ...row, continues: false } : row];
  });
}
