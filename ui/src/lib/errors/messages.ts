import type { MessageId } from '../i18n/message-ids';

/** Every code that the core refuses with, and the words for it. */
const CODES = [
  'already_begun', 'attachment_kind', 'attachment_too_large', 'backup_damaged', 'bad_rows', 'blank_name', 'blank_tag', 'blank_title', 'blank_wording',
  'cancelled', 'column_twice', 'ends_before_start', 'file_empty', 'file_kind_unknown', 'file_too_large', 'file_unreadable', 'in_trash', 'keychain_unavailable',
  'last_key_slot', 'no_name_column', 'no_room', 'not_a_date', 'not_a_house_number', 'not_a_phone_number', 'not_a_postcode', 'not_an_email', 'not_in_trash',
  'nothing_to_redo', 'nothing_to_undo', 'passphrase_needed', 'passphrase_too_short', 'store_damaged', 'store_failed', 'store_in_use', 'store_locked',
  'store_too_new', 'text_too_long', 'unknown_attachment', 'unknown_backup', 'unknown_import', 'unknown_initiative', 'unknown_key_slot', 'unknown_neighbour',
  'unknown_sheet', 'unknown_team_member', 'wrong_key',
] as const;

export type ErrorCode = (typeof CODES)[number];

export const errorMessages: Record<ErrorCode, MessageId> = Object.fromEntries(
  CODES.map((code) => [code, `error-${code.replaceAll('_', '-')}`]),
) as Record<ErrorCode, MessageId>;
