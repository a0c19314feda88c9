import type { VersionSummary } from '@rotawright/server/wire';

/** How a version's state is drawn, wherever it is named. */
export const VERSION_TAG: Readonly<Record<VersionSummary['state'], string>> = {
  draft: 'tag draft',
  published: 'tag live',
  archived: 'tag',
};
