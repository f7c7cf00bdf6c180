import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { z } from 'zod';
import type { Call } from './call.ts';
import type { Action } from './custom-id.ts';
import type { Reply, Visibility } from './reply.ts';

export type { Call } from './call.ts';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

type Result = Reply | Promise<Reply>;

/** Suggests values for an option as it is typed. A failure shows as an empty list. */
export type Completer<App> = (
  app: App,
  call: Call,
  typed: string,
) => readonly Choice[] | Promise<readonly Choice[]>;

/** What happens when a button, menu or form with this action is used. */
export interface ActionHandler<App> {
  readonly action: string;
  /** Null when the arguments do not fit: the message is from another version of the bot. */
  run(app: App, call: Call, parts: readonly string[]): Result | null;
}

/** The outer form of a command, whatever its input: what dispatch and registration work with. */
export interface Command<App> {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** Who sees the answer to these options when it has to be announced; `private` for options it does not take. */
  visibility(options: unknown): Visibility;
  readonly autocomplete: Readonly<Record<string, Completer<App>>>;
  readonly components: readonly ActionHandler<App>[];
  run(app: App, call: Call, options: unknown): Result;
}

export interface CommandDefinition<App, Input extends z.ZodType> {
  readonly data: { toJSON(): RESTPostAPIApplicationCommandsJSONBody };
  /** Who sees the answer when it takes so long that Discord must be told in advance. */
  readonly visibility: Visibility | ((input: z.output<Input>) => Visibility);
  /**
   * The options by name; a subcommand's name stands under `subcommand`, a context menu's target under `target`, and
   * what a message says that is the target under `text`.
   */
  readonly input: Input;
  run(app: App, call: Call, input: z.output<Input>): Result;
  readonly autocomplete?: Readonly<Record<string, Completer<App>>>;
  readonly components?: readonly ActionHandler<App>[];
}

/** Binds `defineCommand` and `on` to the kind of app that the handlers are given. */
export function commandsOf<App>() {
  return {
    defineCommand<Input extends z.ZodType>(definition: CommandDefinition<App, Input>): Command<App> {
      const { visibility } = definition;
      return {
        data: definition.data.toJSON(),
        visibility(options) {
          if (typeof visibility === 'string') return visibility;
          const input = definition.input.safeParse(options);
          return input.success ? visibility(input.data) : 'private';
        },
        autocomplete: definition.autocomplete ?? {},
        components: definition.components ?? [],
        run: (app, call, options) => definition.run(app, call, definition.input.parse(options)),
      };
    },
    on<Args>(action: Action<Args>, run: (app: App, call: Call, args: Args) => Result): ActionHandler<App> {
      return {
        action: action.name,
        run(app, call, parts) {
          const args = action.parse(parts);
          return args === null ? null : run(app, call, args);
        },
      };
    },
  };
}
