import { fullName } from '$lib/i18n';
import type { DueView, LegalBasisCode, PrivacyView, ProcessingCode, RegisterEntryView } from '../../bindings/contract';
import type { Person } from './neighbourhood';

const AFTER_END = 6;

function entry(processing: ProcessingCode, basis: LegalBasisCode, months: number, holds: string[], withoutSign = false): RegisterEntryView {
  return { processing, basis, monthsAfterEnd: withoutSign ? AFTER_END : months, monthsWithoutSign: withoutSign ? months : null, holds: holds.map((name) => `holds-${name}`) };
}

const REGISTER = [
  entry('team', 'legitimate_interest', 12, ['team-member-given-name', 'team-member-role', 'team-member-phone', 'team-member-email', 'team-member-note']),
  entry('neighbour_book', 'legitimate_interest', 24, ['household-street', 'household-no-post', 'neighbour-given-name', 'neighbour-family-name', 'neighbour-household-id'], true),
  entry('neighbour_contact', 'consent', 24, ['neighbour-phone', 'neighbour-email'], true),
  entry('neighbour_notes', 'legitimate_interest', 24, ['neighbour-note', 'neighbour-tag-tag'], true),
  entry('consent_record', 'legal_obligation', AFTER_END, ['consent-event-channel', 'consent-event-purpose', 'consent-event-decision', 'consent-event-happened-at']),
  entry('attachments', 'legitimate_interest', AFTER_END, ['attachment-owner-id', 'attachment-file-name', 'attachment-hash']),
  entry('minutes', 'legitimate_interest', 24, ['minutes-title', 'minutes-text']),
  entry('support', 'legitimate_interest', 24, ['support-household-id', 'support-neighbour-id', 'support-position', 'support-channel', 'support-given-on', 'support-remark']),
  entry('door_rounds', 'legitimate_interest', AFTER_END, ['round-street-helper-id', 'visit-household-id', 'visit-outcome', 'visit-remark', 'visit-answer-answer']),
  entry('lending', 'legitimate_interest', AFTER_END, ['resource-contact-name', 'resource-contact-phone', 'booking-borrower', 'booking-purpose', 'booking-starts-at']),
  entry('involved', 'legitimate_interest', 12, ['party-name', 'party-interest', 'party-concern', 'party-gains', 'party-gives', 'method-with-whom', 'method-outcome', 'role-holder-person-id', 'kindred-contact', 'check-answer-note']),
];

/** The first few people, as if nothing had been heard of them for two years. */
export function somethingDue(people: Map<string, Person>): DueView[] {
  const some = [...people.values()].slice(0, 3);
  return some.map((person, at) => ({ id: person.id, kind: 'neighbour', name: fullName(person.name), processing: 'neighbour_book', since: `2026-0${at + 7}-14` }));
}

/** What the core says of its own columns, and these as what has to go. */
export const privacyOf = (due: DueView[]): PrivacyView => ({ register: REGISTER, due });
