import { z } from 'zod';
import { type Call, HttpProblem } from '../http/index.ts';
import type { Answers } from '../imports/index.ts';

/** Bytes of a file that is sent in, and of the form around it. */
export const MOST_FILE = 10 * 1024 * 1024;
const MOST_FORM = MOST_FILE + 512 * 1024;

const AnswersField = z.record(z.string().max(200), z.string().max(400));

/** What a form with a file holds. */
export interface ImportForm {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly answers: Answers;
  readonly title: string | null;
}

/**
 * Reads a form with `file`, `answers` (JSON) and perhaps `title`.
 * @throws HttpProblem where it is too large, or no such form
 */
export async function importForm({ request }: Call): Promise<ImportForm> {
  const bytes = await bytesUpTo(request, MOST_FORM);
  const type = request.headers.get('content-type') ?? '';
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) throw new Error('no file');
    const answers = AnswersField.parse(JSON.parse(String(form.get('answers') ?? '{}')));
    const title = form.get('title');
    return {
      bytes: new Uint8Array(await file.arrayBuffer()),
      name: file.name.slice(0, 200),
      answers,
      title: title === null ? null : String(title).trim().slice(0, 200),
    };
  } catch {
    throw new HttpProblem('request.not-valid', { detail: 'Send a form with the fields file and answers (JSON).' });
  }
}

async function bytesUpTo(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > most) throw new HttpProblem('request.too-large', { detail: `At most ${MOST_FILE / 1_048_576} MB.` });
      chunks.push(chunk);
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
