import { isMessage, t } from '../i18n';
import { errorMessages, type ErrorCode } from './messages';
import { Refusal } from './refusal';

export { Refusal } from './refusal';
export { errorCodes, errorMessages, type ErrorCode } from './messages';

/** What went wrong and what is accepted, in words for people. */
export function describeError(error: unknown): string {
  if (!(error instanceof Refusal)) return t('error-unexpected');
  const known = messageOf('error-list', error.code === 'import_file' ? String(error.details.reason ?? '') : '') ?? errorMessages[error.code as ErrorCode];
  return known ? t(known, { position: 0, ...error.details, field: error.field ?? 'none', row: error.row ?? 0 }) : t('error-unknown', { code: error.code });
}

/** What is wrong with one cell of a list, and what is accepted. */
export function describeRow(issue: { code: string; field: string; row: number }): string {
  const known = messageOf('error-row', issue.code);
  return known ? t(known) : describeError(new Refusal({ ...issue, details: [] }));
}

function messageOf(kind: 'error-list' | 'error-row', code: string) {
  const id = `${kind}-${code.replaceAll('_', '-')}`;
  return isMessage(id) ? id : undefined;
}

/** The words for one field of a form, if that is the field that was refused. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof Refusal && error.field === field ? describeError(error) : undefined;
}

/** The words for a whole form, when no field of it is to blame. */
export function formError(error: unknown, fields: readonly string[]): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Refusal && error.field !== null && fields.includes(error.field) ? undefined : describeError(error);
}
