import type { Detail, Result } from '../../bindings/contract';

export const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });

/** What the core tells with a refusal. */
const DETAILS: Record<string, Detail[]> = {
  file_kind: [{ name: 'accepted', value: 'JPEG, PNG, WebP, PDF' }],
  file_too_large: [{ name: 'max_mb', value: '30' }],
  attachments_full: [{ name: 'max_mb', value: '200' }],
};
export const refuse = (code: string, field: string | null = null): Result<never> => ({ status: 'error', error: { code, field, row: null, details: DETAILS[code] ?? [] } });
