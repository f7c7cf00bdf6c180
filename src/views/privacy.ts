import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { Message } from '../discord/reply.ts';
import type { UserId } from '../domain/ids.ts';
import type { Stored } from '../domain/privacy.ts';
import type { Listing } from '../domain/standing.ts';
import { askToErase, eraseData, exportData, listOnBoards, showPrivacy } from './actions.ts';
import { COLOURS } from './colours.ts';
import { button, buttonRows } from './components.ts';
import { plural } from './words.ts';

/** The server that is asked from, as far as it matters to privacy. */
export interface BoardPolicy {
  /** Whether its boards name members who did not choose. */
  readonly names: boolean;
}

/** What is stored about the member; `server` is null in direct messages. */
export function privacyView(stored: Stored, server: BoardPolicy | null): Message {
  const kept = stored.kinds.filter(({ everywhere }) => everywhere > 0);
  const lines = kept.map(({ title, here, everywhere }) =>
    server === null
      ? `**${title}** ${everywhere.toLocaleString('en')}`
      : `**${title}** ${here.toLocaleString('en')} here, ${everywhere.toLocaleString('en')} in all`,
  );
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: 'What is stored about you',
        description: kept.length === 0 ? 'Nothing.' : lines.join('\n'),
        fields: [
          ...(server
            ? [{ name: 'Boards of this server', value: listingSentence(stored.listing, server) }]
            : []),
          {
            name: 'What for',
            value:
              'To score, to rank, and to ask what you have not met yet. Kept under your Discord id, without your name or what you write elsewhere.',
          },
        ],
      },
    ],
    components: buttonRows([
      ...(server ? listingButtons(stored.listing, server) : []),
      ...(kept.length === 0
        ? []
        : [
            button(exportData.id({}), 'Export as a file'),
            button(askToErase.id({}), 'Delete…', { style: ButtonStyle.Danger }),
          ]),
    ]),
  };
}

function listingSentence(listing: Listing, { names }: BoardPolicy): string {
  if (listing === 'hidden') return 'You are hidden: you see your place, nobody else does.';
  if (listing === 'named' || names) return 'You are shown by name.';
  return 'You are shown as “a member”, as this server has it.';
}

function listingButtons(listing: Listing, { names }: BoardPolicy): APIButtonComponentWithCustomId[] {
  if (listing === 'hidden') return [button(listOnBoards.id({ as: 'default' }), 'Show me on boards')];
  const hide = button(listOnBoards.id({ as: 'hidden' }), 'Hide me from boards');
  if (names) return [hide];
  return listing === 'named'
    ? [button(listOnBoards.id({ as: 'default' }), 'Show me without name'), hide]
    : [button(listOnBoards.id({ as: 'named' }), 'Show my name'), hide];
}

/** All that is stored, as a file for the member. */
export function exportView(
  tables: Readonly<Record<string, readonly unknown[]>>,
  userId: UserId,
  at: Date,
): Message {
  const json = JSON.stringify({ userId, exportedAt: at.toISOString(), ...tables }, null, 2);
  return {
    content: 'Everything that is stored about you, in all servers, as JSON.',
    files: [
      {
        name: 'quorum-data.json',
        data: new TextEncoder().encode(json),
        description: 'Everything that is stored about you, as JSON',
      },
    ],
  };
}

/** Asks once more before anything is deleted. */
export function askToEraseView({ kinds }: Stored, inServer: boolean): Message {
  const here = kinds.reduce((sum, kind) => sum + kind.here, 0);
  return {
    embeds: [
      {
        color: COLOURS.wrong,
        title: 'Delete what is stored about you?',
        description:
          'Answers, points, places and choices go at once, and cannot be brought back. You can go on playing, and start anew.',
      },
    ],
    components: buttonRows([
      ...(inServer && here > 0
        ? [button(eraseData.id({ where: 'here' }), 'Delete in this server', { style: ButtonStyle.Danger })]
        : []),
      button(eraseData.id({ where: 'everywhere' }), 'Delete everywhere', { style: ButtonStyle.Danger }),
      button(showPrivacy.id({}), 'Keep it all'),
    ]),
  };
}

/** `rows` is what was deleted: 0 when there was nothing any more. */
export function erasedView(rows: number, inServer: boolean): Message {
  const where = inServer ? 'in this server' : 'anywhere';
  return {
    embeds: [
      {
        color: COLOURS.plain,
        title: rows === 0 ? 'There was nothing to delete' : 'Deleted',
        description: `${rows === 0 ? '' : `${plural(rows, 'record is', 'records are')} gone. `}Nothing is stored about you ${where} now.`,
      },
    ],
    components: [],
  };
}
