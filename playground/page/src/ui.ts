import type { Actions } from './actions.ts';
import type { Snapshot, State } from './state.ts';

/** What a component renders from, and what it can do. */
export interface Ui {
  readonly state: State;
  readonly view: Snapshot;
  readonly actions: Actions;
}
