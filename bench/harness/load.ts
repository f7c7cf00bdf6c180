/** Something a member does over and over. Resolves when the bot has answered. */
export type Step = () => Promise<unknown>;

/** Does `count` steps in all, `inFlight` at a time: whoever is done goes on at once. */
export async function drive(workers: readonly Step[], count: number): Promise<void> {
  let left = count;
  await Promise.all(
    workers.map(async (step) => {
      while (left > 0) {
        left -= 1;
        await step();
      }
    }),
  );
}

export async function prepare(inFlight: number, worker: () => Promise<Step>): Promise<Step[]> {
  return await Promise.all(Array.from({ length: inFlight }, worker));
}
