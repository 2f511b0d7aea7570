import { t } from '$lib/i18n';
import type { ImportColumn, ImportFileView } from './api';

/** What stands above a column. Cards have no headers: their columns are named in the words of the window. */
export function headerOf(file: ImportFileView | undefined, header: string): string {
  return file?.format === 'vcard' ? t(`kind-${header as ImportColumn}`) : header;
}
