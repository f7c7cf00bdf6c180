import { initialState, type State } from './state.ts';

export type Listener = (state: State) => void;

/** The one place that holds the page's state. Listeners run after every change. */
export class Store {
  state: State = initialState;
  readonly #listeners = new Set<Listener>();

  update(change: (state: State) => State): void {
    const next = change(this.state);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.#listeners) listener(next);
  }

  patch(part: Partial<State>): void {
    this.update((state) => ({ ...state, ...part }));
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
