import { type Call, HttpProblem, notFound, type Place, packed, packedResponse } from '../http/index.ts';
import type { Kept } from '../kept/index.ts';
import { READS_DRAFTS, READS_NAMES } from '../roles/index.ts';
import { type Db, type DocumentMark, readDocument, readMark } from '../store/index.ts';
import type { RosterDocument } from '../wire/index.ts';
import { anonymised, ownDocument, withoutOthersLeave } from './anonymise.ts';

/** How much of a document somebody may see: `own` is one's own row alone, where a department does not show colleagues. */
export type View = 'whole' | 'colleague' | 'own' | 'anonymous';

/** The widest view that somebody has at a place. */
export function viewOf({ roles, showsColleagues }: Pick<Place, 'roles' | 'showsColleagues'>): View {
  if (roles.some((role) => READS_DRAFTS.includes(role))) return 'whole';
  if (showsColleagues && roles.some((role) => READS_NAMES.includes(role))) return 'colleague';
  return roles.includes('negotiator') ? 'anonymous' : 'own';
}

/** @throws HttpProblem where the asker may not learn what colleagues work */
export function needColleagues({ place }: Pick<Call, 'place'>): void {
  if (place.showsColleagues || viewOf(place) === 'whole') return;
  throw new HttpProblem('colleagues.hidden', { detail: 'Ask your coordinator.' });
}

interface Seen {
  readonly versionId: string;
  readonly mark: DocumentMark;
  readonly view: View;
}

/** The version of the address, as far as the asker may open it; drafts are not there for those who don't make or oversee them. */
export function seenVersion(call: Call<{ readonly versionId?: string }>): Seen {
  const mark = call.place.version;
  const view = viewOf(call.place);
  if (mark === null || (mark.state !== 'published' && view !== 'whole')) throw notFound();
  return { versionId: call.params.versionId ?? '', mark, view };
}

/** The document of the address, as the asker may see it. */
export async function visibleDocument(call: Call<{ readonly versionId?: string }>): Promise<RosterDocument> {
  const { versionId, mark, view } = seenVersion(call);
  const document = await keptDocument(call.services.kept, call.db, { versionId, mark });
  if (view === 'whole') return document;
  if (view === 'colleague') return withoutOthersLeave(document, call.place.personId);
  if (view === 'own') return ownDocument(document, call.place.personId);
  return anonymised(document, call.services.secret);
}

/** A document that nobody may change, read once while its mark stays. The mark was read just now. */
export async function keptDocument(
  kept: Kept,
  db: Db,
  { versionId, mark }: { readonly versionId: string; readonly mark: DocumentMark },
): Promise<RosterDocument> {
  const { document } = await kept.documents.get(versionId, textOf(mark), async () => {
    const read = await readDocument(db, versionId);
    return { document: read, length: JSON.stringify(read).length };
  });
  return document;
}

/** The document of a version that the address does not name, as it is now; nobody may change it. Not for a transaction, which reads for itself. */
export async function documentNow(
  { services, db }: Pick<Call, 'services' | 'db'>,
  versionId: string,
): Promise<RosterDocument> {
  return keptDocument(services.kept, db, { versionId, mark: await readMark(db, versionId) });
}

const textOf = ({ seq, state, publishedVersionId, factsSeq }: DocumentMark): string =>
  `${seq}.${state}.${publishedVersionId ?? '-'}.${factsSeq}`;

/** The document as bytes, compressed where the asker takes that; 304 for who has it. */
export async function documentAnswer(call: Call<{ readonly versionId?: string }>): Promise<Response> {
  const { versionId, mark, view } = seenVersion(call);
  const viewer = view === 'colleague' || view === 'own' ? `${view}-${call.place.personId}` : view;
  const etag = `W/"${versionId}.${textOf(mark)}.${viewer}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' };
  if (call.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const { body } = await call.services.kept.bodies.get(`${versionId} ${viewer}`, etag, async () => {
    const text = JSON.stringify(await visibleDocument(call));
    return { etag, body: await packed(Buffer.from(text)) };
  });
  return packedResponse(call.request, body, { ...headers, 'content-type': 'application/json' });
}
