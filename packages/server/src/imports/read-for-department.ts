import type { Db } from '../store/index.ts';
import { type ImportFile, type ImportOutcome, readImport } from './read-import.ts';

/** Reads a file with what the department answered at its last import. Stores nothing. */
export async function readForDepartment(
  db: Db,
  departmentId: string,
  file: Omit<ImportFile, 'remembered'>,
): Promise<ImportOutcome> {
  const row = await db
    .selectFrom('import_memory')
    .select('answers')
    .where('department_id', '=', departmentId)
    .executeTakeFirst();
  return readImport({ ...file, remembered: row?.answers ?? {} });
}
