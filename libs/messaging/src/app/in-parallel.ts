/** Runs a task for each item, at most `width` at a time. The first error stops new ones and is thrown once the running have ended. */
export async function inParallel<T>(items: readonly T[], width: number, task: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let broken = false;
  const lane = async (): Promise<void> => {
    while (!broken && next < items.length) {
      const item = items[next++] as T;
      await task(item).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, lane));
  const failed = lanes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
