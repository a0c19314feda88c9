import type { Job } from '@rotawright/server/wire';
import { useRef, useState } from 'react';
import { type ImportReading, importPath, isRun, type ReadAnswer } from '../../api/imports.ts';
import { useSend } from '../../api/use-send.ts';

type Answers = ImportReading['answers'];

interface Wanted {
  readonly file: File;
  readonly answers: Answers;
}

/**
 * A file as it was read with the answers given so far. Every answer sends it anew; one that is given while an earlier reading is under way
 * goes out when that ends, and only the reading of the newest answers is shown.
 */
export function useReading(departmentId: string) {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<ImportReading | null>(null);
  const [run, setRun] = useState<Job | null>(null);
  const { send, error, isBusy, forget } = useSend();
  const wanted = useRef<Wanted | null>(null);
  const isUnderWay = useRef(false);

  const show = (read: ImportReading): void => {
    if (wanted.current !== null) wanted.current = { ...wanted.current, answers: read.answers };
    setReading(read);
  };
  const readNewest = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      while (wanted.current !== null) {
        const asked = wanted.current;
        const form = new FormData();
        form.set('file', asked.file);
        form.set('answers', JSON.stringify(asked.answers));
        const found = await send<ReadAnswer>('POST', importPath(departmentId), form);
        if (wanted.current !== asked) continue;
        if (found !== undefined && isRun(found)) setRun(found);
        else if (found !== undefined) show(found);
        return;
      }
    } finally {
      isUnderWay.current = false;
    }
  };
  const read = (chosen: File, answers: Answers): void => {
    wanted.current = { file: chosen, answers };
    setFile(chosen);
    // What waits for a worker was sent with earlier answers.
    setRun(null);
    // The choice shows at once; what it means for the sheet comes with the answer.
    setReading((before) => (before === null ? null : { ...before, answers }));
    void readNewest();
  };
  return {
    file,
    reading,
    run,
    error,
    isBusy,
    /** Takes a file. */
    take: (chosen: File) => read(chosen, {}),
    answer: (question: string, value: string) => {
      if (wanted.current !== null) read(wanted.current.file, { ...wanted.current.answers, [question]: value });
    },
    /** Reads it once more with the same answers. */
    again: () => {
      if (wanted.current !== null) read(wanted.current.file, wanted.current.answers);
    },
    /** What came to be read elsewhere: by a worker, or when it was to be accepted. */
    came: (found: ImportReading | null) => {
      setRun(null);
      if (found !== null) show(found);
    },
    /** Puts the file away for another. */
    drop: () => {
      wanted.current = null;
      setFile(null);
      setReading(null);
      setRun(null);
      forget();
    },
  };
}
