/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Method: FIPS 180-4.
 * A lone surrogate is hashed as U+FFFD, as every UTF-8 encoder writes it.
 */
export function sha256(text: string): string {
  const bytes = padded(utf8Bytes(text));
  const state = new Uint32Array(INITIAL);
  for (let offset = 0; offset < bytes.length; offset += 64) addBlock(state, bytes, offset);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0;
    const point = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return bytes;
}

function padded(message: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  // The length in bits stands in the last eight bytes; texts here are far below 2^32 bits × 8.
  let bits = message.length * 8;
  for (let i = bytes.length - 1; bits > 0; i -= 1) {
    bytes[i] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return bytes;
}

function addBlock(state: Uint32Array, bytes: Uint8Array, offset: number): void {
  const w = schedule(bytes, offset);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}

function schedule(bytes: Uint8Array, offset: number): Int32Array {
  const w = new Int32Array(64);
  const byte = (i: number): number => bytes[offset + i] ?? 0;
  for (let i = 0; i < 16; i += 1) {
    w[i] = (byte(4 * i) << 24) | (byte(4 * i + 1) << 16) | (byte(4 * i + 2) << 8) | byte(4 * i + 3);
  }
  for (let i = 16; i < 64; i += 1) {
    const early = w[i - 15] ?? 0;
    const late = w[i - 2] ?? 0;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
  }
  return w;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const PRIMES: readonly number[] = firstPrimes(64);

/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
const INITIAL: readonly number[] = PRIMES.slice(0, 8).map((prime) => fractionBits(prime, 2n));

/** The same of the cube roots of the first 64 primes. */
const ROUNDS: readonly number[] = PRIMES.map((prime) => fractionBits(prime, 3n));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** Exact, by whole numbers: the root of `prime × 2^(32 × degree)`, of which the low 32 bits are the fraction. */
function fractionBits(prime: number, degree: bigint): number {
  const target = BigInt(prime) << (32n * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}
