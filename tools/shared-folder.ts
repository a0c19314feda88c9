import { join } from 'node:path';

/**
 * Folder of files that are not part of the project (`bench` and `real` below it): beside the repository, or where
 * `ROTAWRIGHT_SHARED` says. What needs them is skipped where they are missing.
 */
export const SHARED = process.env['ROTAWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../shared');
