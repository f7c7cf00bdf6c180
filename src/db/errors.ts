/** The database cannot be reached at the moment; the same call may work again soon. A write may have happened or not. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The database could not be opened. The message is one sentence for the operator and never holds a password. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}
