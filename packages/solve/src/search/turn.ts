/**
 * Lets timers, signals and messages in. Where there is `setImmediate`, by it: a timer of nothing waits for a whole millisecond, which is a
 * fortieth of a search that breathes every forty.
 */
export function turn(): Promise<void> {
  return new Promise((done) => {
    if (typeof setImmediate === 'function') setImmediate(done);
    else setTimeout(done, 0);
  });
}
