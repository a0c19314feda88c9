import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { OutsideError } from '@rotawright/core/problems';

/** Who holds a data folder. A process id may be used again, so that the time of its start is part of the name. */
interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

/** A data folder that this process has taken. */
export interface DataLock {
  readonly folder: string;
  /** Is it gone, or another's? What cannot be read at the moment is taken to be there. */
  isLost(): boolean;
  release(): void;
}

/**
 * Takes the data folder for this process, or throws with the holder's id: the embedded database does not notice a second
 * one, and both would lose what they wrote. A lock whose process is gone (killed, or another start of the machine) is taken over.
 *
 * @throws OutsideError while another process that lives holds the folder
 */
export function lockDataFolder(folder: string): DataLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'rotawright.lock');
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) ?? 'unknown' };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (created(path, JSON.stringify(mine)))
      return { folder, isLost: () => isLost(path, mine), release: () => release(path, mine) };
    const holder = holderOf(path);
    if (holder !== null && isAlive(holder) && !isSame(holder, mine)) throw taken(folder, holder);
    if (holder !== null && isSame(holder, mine)) throw taken(folder, holder);
    rmSync(path, { force: true });
  }
  throw new OutsideError(`The data folder ${folder} could not be locked. Try: delete ${path} if no server runs on it.`);
}

function created(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new OutsideError(`The data folder could not be written (${(error as NodeJS.ErrnoException).code}): ${path}`, {
      cause: error,
    });
  }
}

function holderOf(path: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

function isSame(one: Holder, other: Holder): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt;
}

/** Is the process that wrote the lock still the one with this id? */
function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const start = startOf(holder.pid);
  return start === null || holder.startedAt === 'unknown' || start === holder.startedAt;
}

/** Start of a process as Linux counts it, with the boot it belongs to; `null` where nobody tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22; the name in brackets may hold spaces.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`;
  } catch {
    return null;
  }
}

function taken(folder: string, holder: Holder): OutsideError {
  return new OutsideError(
    `The data folder ${folder} is in use by process ${holder.pid}. Try: stop that server, or set ROTAWRIGHT_DATA to another folder.`,
  );
}

function isLost(path: string, mine: Holder): boolean {
  const holder = holderOf(path);
  return holder === null ? !existsSync(path) : !isSame(holder, mine);
}

function release(path: string, mine: Holder): void {
  const holder = holderOf(path);
  if (holder !== null && isSame(holder, mine)) rmSync(path, { force: true });
}
