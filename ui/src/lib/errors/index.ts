import { t } from '../i18n';
import { errorMessages, type ErrorCode } from './messages';
import { Refusal } from './refusal';

export { Refusal } from './refusal';
export { errorCodes, errorMessages, type ErrorCode } from './messages';

/** What went wrong and what is accepted, in words for people. */
export function describeError(error: unknown): string {
  if (!(error instanceof Refusal)) return t('error-unexpected');
  const known = errorMessages[error.code as ErrorCode];
  return known ? t(known, { ...error.details, field: error.field ?? 'none' }) : t('error-unknown', { code: error.code });
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
