import type { Call } from './call.ts';
import type { ActionHandler, Choice, Command } from './command.ts';
import { UserError } from './errors.ts';
import type { Reply, Visibility } from './reply.ts';
import type { Request } from './request.ts';

export interface Router {
  /** Runs the handler that a request is for; throws a UserError when there is none. */
  run(request: Request, call: Call): Promise<Reply>;
  suggest(request: Request, call: Call): Promise<readonly Choice[]>;
  visibilityOf(request: Request): Visibility;
}

const OUTDATED = 'This message is from an older version of the bot. Run the command again for a fresh one.';
const UNKNOWN = 'This command is not here any more. Type `/` to see what is.';

/** Throws when two handlers claim the same command or action. */
export function createRouter<App>(app: App, list: readonly Command<App>[]): Router {
  const commands = indexBy(list, (command) => `${command.data.name}`);
  const actions = indexBy(
    list.flatMap((command) => command.components),
    (handler: ActionHandler<App>) => handler.action,
  );
  const commandOf = (request: Request) => ('command' in request ? commands.get(request.command) : undefined);

  return {
    async run(request, call) {
      if (request.kind === 'command') {
        const command = commandOf(request);
        if (command === undefined) throw new UserError(UNKNOWN);
        return await command.run(app, call, request.options);
      }
      const parts = request.kind === 'action' ? request.parts : [];
      const handler = request.kind === 'action' ? actions.get(request.action) : undefined;
      const reply = handler?.run(app, call, parts) ?? null;
      if (reply === null) throw new UserError(OUTDATED);
      return await reply;
    },
    async suggest(request, call) {
      if (request.kind !== 'completion') return [];
      const completer = commandOf(request)?.autocomplete[request.option];
      return (await completer?.(app, call, request.typed)) ?? [];
    },
    visibilityOf: (request) =>
      request.kind === 'command' ? (commandOf(request)?.visibility(request.options) ?? 'private') : 'private',
  };
}

function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const item of items) {
    if (index.has(keyOf(item))) throw new Error(`two handlers for ${keyOf(item)}`);
    index.set(keyOf(item), item);
  }
  return index;
}
