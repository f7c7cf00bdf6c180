/** Something that the operator may want to know about the database. */
export interface DatabaseEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly err?: unknown;
  readonly migrations?: readonly string[];
}

export type DatabaseLog = (event: DatabaseEvent) => void;
