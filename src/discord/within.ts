/** The value, or null when it takes longer than `ms` milliseconds. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
