import type { MessageId } from '../i18n/message-ids';

/** Every code that the core refuses with; the catalogue itself stands in `crates/app/src/refusal.rs`. */
export const errorCodes = [
  'not_found', 'blank', 'too_long', 'forbidden_character', 'postcode', 'house_number', 'phone', 'email', 'date', 'end_before_start',
  'unknown_choice', 'weak_passphrase', 'recovery_code', 'wrong_key', 'no_keychain', 'last_key_slot', 'in_use', 'damaged', 'newer_schema',
  'no_room', 'profile_exists', 'no_profile', 'file_unreadable', 'file_too_large', 'file_kind', 'image_unreadable', 'import_rows',
  'import_file', 'not_a_backup', 'attachments_full', 'cancelled', 'failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const errorMessages: Record<ErrorCode, MessageId> = {
  not_found: 'error-not-found',
  blank: 'error-blank',
  too_long: 'error-too-long',
  forbidden_character: 'error-forbidden-character',
  postcode: 'error-postcode',
  house_number: 'error-house-number',
  phone: 'error-phone',
  email: 'error-email',
  date: 'error-date',
  end_before_start: 'error-end-before-start',
  unknown_choice: 'error-unknown-choice',
  weak_passphrase: 'error-weak-passphrase',
  recovery_code: 'error-recovery-code',
  wrong_key: 'error-wrong-key',
  no_keychain: 'error-no-keychain',
  last_key_slot: 'error-last-key-slot',
  in_use: 'error-in-use',
  damaged: 'error-damaged',
  newer_schema: 'error-newer-schema',
  no_room: 'error-no-room',
  profile_exists: 'error-profile-exists',
  no_profile: 'error-no-profile',
  file_unreadable: 'error-file-unreadable',
  file_too_large: 'error-file-too-large',
  file_kind: 'error-file-kind',
  image_unreadable: 'error-image-unreadable',
  import_rows: 'error-import-rows',
  import_file: 'error-import-file',
  not_a_backup: 'error-not-a-backup',
  attachments_full: 'error-attachments-full',
  cancelled: 'error-cancelled',
  failed: 'error-failed',
};
