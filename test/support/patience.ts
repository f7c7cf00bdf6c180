/**
 * How long a test waits for what has to come, in ms. Far more than it takes: two test files share two cores, and a
 * test that says "too late" of a busy machine says nothing of Quorum.
 */
export const PATIENCE_MS = 30_000;
