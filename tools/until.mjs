/** Asks again four times a second until something is so; throws when it is over before, or after so many milliseconds. */
export async function until(isSo, { patience, isOver = () => false }) {
  const end = Date.now() + patience;
  for (;;) {
    if (await isSo().catch(() => false)) return;
    if (isOver()) throw new Error('it ended before');
    if (Date.now() > end) throw new Error(`no answer within ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
