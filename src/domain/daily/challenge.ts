import type { LocalDate } from '../calendar/local-date.ts';
import type { GuildId } from '../ids.ts';
import type { Task } from './task.ts';

/** A challenge that was posted in a server. */
export interface Challenge {
  readonly guildId: GuildId;
  /** The day it is for, which is the day that its answers count for, however late they come. */
  readonly date: LocalDate;
  readonly task: Task;
  readonly closesAt: Date;
  /** False once it takes no more answers. */
  readonly open: boolean;
}
