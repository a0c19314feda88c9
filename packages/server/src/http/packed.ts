import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

/** Little time for nearly all that compression gains. */
const LEVEL = 4;
/** Most of what we keep fits into one piece; each piece costs a crossing. */
const PIECE = 256 * 1024;

/** The bytes, compressed. */
export async function packed(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return (await promisify(gzip)(bytes, { level: LEVEL, chunkSize: PIECE })) as Uint8Array<ArrayBuffer>;
}

/** Who takes it compressed; `gzip;q=0` says that somebody does not. */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/i;

/**
 * An answer of bytes that are kept compressed: as they are for who takes that, unpacked for others. Its headers must say `vary: accept-encoding`,
 * as must those of a 304 in its place.
 */
export function packedResponse(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  if (TAKES_GZIP.test(request.headers.get('accept-encoding') ?? '')) {
    return new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } });
  }
  return new Response(gunzipSync(bytes, { chunkSize: PIECE }) as Uint8Array<ArrayBuffer>, { headers });
}
