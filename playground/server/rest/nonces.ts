/** Discord remembers a nonce for "the past few minutes". */
const REMEMBERED_MS = 5 * 60_000;

/** Which message was sent with which nonce lately. */
export class RecentNonces {
  readonly #sent = new Map<string, { readonly messageId: string; readonly at: number }>();

  add(nonce: string, messageId: string): void {
    this.#forgetOld();
    this.#sent.delete(nonce);
    this.#sent.set(nonce, { messageId, at: Date.now() });
  }

  find(nonce: string): string | undefined {
    this.#forgetOld();
    return this.#sent.get(nonce)?.messageId;
  }

  #forgetOld(): void {
    const horizon = Date.now() - REMEMBERED_MS;
    for (const [nonce, { at }] of this.#sent) {
      if (at > horizon) return;
      this.#sent.delete(nonce);
    }
  }
}
