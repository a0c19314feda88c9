import type { FoundTemplates, Job, RotaTemplate, TemplateSearch } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';
import type { Write } from './use-write.ts';

/** The templates that are kept with a rota, by title. */
export const useTemplates = (rotaId: string | null): Loaded<readonly RotaTemplate[]> =>
  useLoad(rotaId === null ? null : templatesPath(rotaId));

export const templatesPath = (rotaId: string): string => `/api/rotas/${rotaId}/templates`;
export const templatePath = (rotaId: string, templateId: string): string => `${templatesPath(rotaId)}/${templateId}`;

export const startTemplateSearch = (write: Write, versionId: string, body: TemplateSearch): Promise<Job> =>
  write('POST', `/api/versions/${versionId}/find-templates`, body);

/** What a search found; `null` asks nothing. */
export const useFoundTemplates = (jobId: string | null): Loaded<FoundTemplates> =>
  useLoad(jobId === null ? null : `/api/jobs/${jobId}/templates`);
