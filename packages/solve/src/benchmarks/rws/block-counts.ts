import { WEEK } from '../../cyclic/cyclic-problem.ts';
import type { RwsFile } from './rws-file.ts';

/**
 * Why no number of stints can fit, in words; `null` where one does. Round a ring, stretches of work and stretches of days
 * off are as many; each kind bounds their number by its days and its shortest and longest stretch. (Bound after Musliu,
 * Schutt and Stuckey 2018.)
 */
export function blockCountFault(file: RwsFile): string | null {
  const work = file.demand.reduce((sum, people) => sum + people, 0);
  const off = file.weeks * WEEK - work;
  if (work === 0 || off === 0) return null;
  const least = Math.max(Math.ceil(work / file.maxWork), Math.ceil(off / file.maxOff));
  const most = Math.min(Math.floor(work / file.minWork), Math.floor(off / file.minOff));
  if (least <= most) return null;
  return `${work} days of work and ${off} days off need at least ${least} stretches of each, and allow at most ${most}`;
}
