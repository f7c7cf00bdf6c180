import type { State } from '../state.ts';
import type { Ui } from '../ui.ts';
import type { Choice, Invocation } from './invocation.ts';
import { toOptions } from './invocation.ts';

const debounceMs = 150;

/** What the bot suggests for the option being typed. It is asked once typing pauses. */
export class Autocompletion {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The nonce of the last question; null while typing goes on. */
  #nonce: string | null = null;
  #option = '';

  /** Asks at once when `option` was just entered, and after a pause while its text changes. */
  ask(option: string, question: () => { ui: Ui; channelId: string; invocation: Invocation }): void {
    const delayMs = this.#option === option ? debounceMs : 0;
    this.stop();
    this.#option = option;
    this.#timer = setTimeout(() => {
      const { ui, channelId, invocation } = question();
      const options = toOptions(invocation, option);
      this.#nonce = ui.actions.autocomplete(channelId, invocation.leaf.commandId, options);
    }, delayMs);
  }

  /** Forgets the question: what is answered after this is for something else. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#nonce = null;
    this.#option = '';
  }

  /** Without a connection nothing is on its way. */
  isLoading({ state }: Ui): boolean {
    return state.connection === 'open' && !this.#isAnswered(state);
  }

  hasFailed(ui: Ui): boolean {
    return this.#isAnswered(ui.state) && ui.state.suggestions?.failed === true;
  }

  choices({ state }: Ui): readonly Choice[] {
    if (!this.#isAnswered(state)) return [];
    return (state.suggestions?.choices ?? []).map(({ name, value }) => ({ label: name, value }));
  }

  #isAnswered({ suggestions }: State): boolean {
    return this.#nonce !== null && suggestions?.nonce === this.#nonce;
  }
}
