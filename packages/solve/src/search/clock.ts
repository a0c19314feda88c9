/** Which time a limit in seconds counts. */
export type Clock = 'wall' | 'processor';

/**
 * Milliseconds of a clock. `processor` is what the calling thread has spent, so that searches can be measured on a busy
 * machine; it needs Node 23.9 or later and is the wall's elsewhere.
 */
export function clockOf(clock: Clock): () => number {
  if (clock === 'wall' || typeof process === 'undefined' || process.threadCpuUsage === undefined) {
    return () => performance.now();
  }
  return () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
}
