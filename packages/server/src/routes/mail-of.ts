import type { Services } from '../http/index.ts';

/** Whether what people are told also goes by mail, and where its links lead. */
export function mailOf({ settings, url }: Pick<Services, 'settings' | 'url'>): { readonly mailFrom: string | null } {
  return { mailFrom: settings.smtp === null ? null : url };
}
