/** Shortest password, in characters. */
export const SHORTEST_PASSWORD = 12;

/** Below this the estimate says that fewer than 10⁸ tries find it, which a stolen hash does not stand for long. */
const LOWEST_SCORE = 3;

/** Longest start of a password that is looked at, in characters: the work grows with the square of it. */
const LOOKED_AT = 72;

/**
 * What is wrong with a password that somebody chooses, as a sentence that says what to do; `null` where nothing is. Known
 * passwords, common words, keyboard rows, dates, repeats and what is known of its owner count as easily guessed, by the
 * method of zxcvbn (Wheeler, USENIX Security 2016). Its lists travel with the software: nothing is asked over the network.
 *
 * @param about names and addresses of its owner.
 */
export async function passwordFault(password: string, about: readonly string[]): Promise<string | null> {
  if (password.length < SHORTEST_PASSWORD) return `At least ${SHORTEST_PASSWORD} characters.`;
  loading ??= loadEstimator();
  const estimator = await loading;
  const known = about.flatMap((one) => [one, ...one.split(/[\s.@]+/)]).filter((one) => one.length > 2);
  const { score } = estimator.check(password.slice(0, LOOKED_AT), [...known, 'rotawright']);
  return score < LOWEST_SCORE
    ? 'It is easily guessed: a known password, a name, a common word or a pattern makes up most of it. Take three or four words that do not belong together.'
    : null;
}

/** Its lists are large, and most starts of a server never need them. */
let loading: ReturnType<typeof loadEstimator> | null = null;

async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
