import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord.js';

/** Application command types, as in Discord's API. */
export const commandType = { chatInput: 1, user: 2, message: 3 } as const;

/** One line of the `/` menu: a command, or a subcommand with its path. */
export interface Leaf {
  readonly commandId: string;
  /** "quiz", "quiz start", "settings daily set". */
  readonly name: string;
  readonly path: readonly { readonly name: string; readonly type: number }[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

export function leaves(commands: readonly APIApplicationCommand[]): readonly Leaf[] {
  return ofType(commands, commandType.chatInput).flatMap((command) =>
    below(command.options ?? [], {
      commandId: command.id,
      name: command.name,
      path: [],
      description: command.description,
      options: [],
    }),
  );
}

export function ofType(
  commands: readonly APIApplicationCommand[],
  type: number,
): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === type);
}

function below(options: readonly APIApplicationCommandOption[], parent: Leaf): readonly Leaf[] {
  const basic = options.flatMap((option) => (option.type === 1 || option.type === 2 ? [] : [option]));
  const children = options.flatMap((option) => {
    if (option.type !== 1 && option.type !== 2) return [];
    return below(option.options ?? [], {
      ...parent,
      name: `${parent.name} ${option.name}`,
      path: [...parent.path, { name: option.name, type: option.type }],
      description: option.description,
    });
  });
  return children.length > 0 ? children : [{ ...parent, options: basic }];
}

/** The menu for what was typed after `/`: names that start with it, then names that contain it. */
export function matching(all: readonly Leaf[], typed: string): readonly Leaf[] {
  const wanted = typed.trim().toLowerCase();
  const starts = all.filter((leaf) => leaf.name.startsWith(wanted));
  const contains = all.filter((leaf) => !leaf.name.startsWith(wanted) && leaf.name.includes(wanted));
  return [...starts, ...contains];
}

/** The command that a text such as `/topic cac` already names in full, and the rest of the text. */
export function named(all: readonly Leaf[], text: string): { leaf: Leaf; rest: string } | null {
  const leaf = all
    .filter((one) => text.startsWith(`/${one.name} `))
    .reduce<Leaf | null>((best, one) => (best && best.name.length > one.name.length ? best : one), null);
  return leaf && { leaf, rest: text.slice(leaf.name.length + 2) };
}
