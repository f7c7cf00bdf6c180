/** What comes of the work, or `late` when that takes longer than `ms` milliseconds. The work itself goes on. */
export async function inTime<T>(work: Promise<T>, ms: number, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  return await Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
