// The things, bookings and schemes of the invented neighbourhood. Days count from today, so that there is always something to come.
import type { BookingRow, ResourceView, SchemeView } from '../../bindings/contract';
import { today } from '../../i18n/today';
import { addDays, weekdayOf } from '../../i18n/wall-clock';
import { makeId } from './neighbourhood';

export type StoredResource = Omit<ResourceView, 'attachments' | 'bookings' | 'partOf'> & { initiativeId: string };
export type StoredBooking = BookingRow & { initiativeId: string };
export type StoredScheme = SchemeView & { initiativeId: string };

const id = (number: number): string => makeId(700_000 + number);

const blank: Omit<StoredResource, 'id' | 'initiativeId' | 'name' | 'kind'> = {
  place: '', contactName: '', contactPhone: '', contactEmail: '', quantity: 1, capacity: null, noticeDays: 0, bufferMinutes: 0, conditions: '', priceCents: 0, priceUnit: 'free', depositCents: 0, standing: 'available', parts: [],
};

export function someResources(initiativeId: string): StoredResource[] {
  const of = (number: number, name: string, kind: ResourceView['kind'], more: Partial<StoredResource>): StoredResource => ({ ...blank, id: id(number), initiativeId, name, kind, ...more });
  return [
    of(1, 'Zaal ’t Lindehuis', 'room', { place: 'Lindeplein 4', contactName: 'Beheer Lindehuis', contactPhone: '0118 712345', capacity: 60, noticeDays: 3, bufferMinutes: 30, conditions: 'Zelf de stoelen terugzetten. Om 23 uur dicht.', priceCents: 1250, priceUnit: 'half_day', depositCents: 5000 }),
    of(2, 'Keuken Lindehuis', 'room', { place: 'Lindeplein 4', contactName: 'Beheer Lindehuis', contactPhone: '0118 712345', capacity: 8, bufferMinutes: 30 }),
    of(3, 'Bakfiets', 'vehicle', { place: 'Schuur van Riet, Lindestraat 12', contactName: 'Riet Hendriks', contactPhone: '06 20304050', conditions: 'Niet in de regen laten staan.', depositCents: 2500 }),
    of(4, 'Partytent 3 × 6', 'tool', { place: 'Schuur van Riet, Lindestraat 12', quantity: 3 }),
    of(5, 'Statafel', 'tool', { place: 'Kelder Lindehuis', quantity: 12 }),
    of(6, 'Feestset', 'tool', { place: 'Kelder Lindehuis', conditions: 'Een partytent met vier statafels.', parts: [{ resourceId: id(4), name: 'Partytent 3 × 6', quantity: 1 }, { resourceId: id(5), name: 'Statafel', quantity: 4 }] }),
    of(7, 'Dranghek', 'fencing', { place: 'Gemeentewerf', contactName: 'Wijkteam', contactEmail: 'wijkteam@waterwijk.example', quantity: 20, noticeDays: 10 }),
    of(8, 'Strook grond Wilgenpad', 'land', { place: 'Wilgenpad, achter nummer 30', conditions: 'Alleen voor de moestuin.' }),
    of(9, 'Kleurenprinter', 'printer', { place: 'Bibliotheek', contactName: 'Balie bibliotheek', priceCents: 10, priceUnit: 'time' }),
    of(10, 'Uur van de wijkmanager', 'expertise', { place: 'Stadskantoor of op het plein', contactName: 'Marjan de Wit', noticeDays: 5 }),
    of(11, 'Bladblazer', 'tool', { place: 'Schuur van Riet, Lindestraat 12', standing: 'out_of_use', conditions: 'De accu is stuk.' }),
  ];
}

/** `late`: the cargo bike was not brought back; `clash`: two laptops booked the hall for the same evening. */
export function someBookings(initiativeId: string, { late, clash }: { late: boolean; clash: boolean }, from = today()): StoredBooking[] {
  const saturday = addDays(from, ((5 - weekdayOf(from) + 7) % 7) || 7);
  const of = (number: number, resource: number, resourceName: string, startsAt: string, endsAt: string, more: Partial<StoredBooking>): StoredBooking => ({
    id: id(100 + number), initiativeId, resourceId: id(resource), resourceName, startsAt, endsAt, quantity: 1, purpose: '', borrower: '', state: 'confirmed',
    isClash: false, clashesWith: [], isOverdue: false, conditionOut: '', conditionIn: '', ...more,
  });
  const hall = 'Zaal ’t Lindehuis';
  const bookings = [
    of(1, 1, hall, `${saturday}T13:00`, `${saturday}T17:00`, { purpose: 'Sinterklaasmiddag', borrower: 'Oudercommissie' }),
    of(2, 2, 'Keuken Lindehuis', `${saturday}T12:00`, `${saturday}T18:00`, { purpose: 'Sinterklaasmiddag', borrower: 'Oudercommissie' }),
    of(3, 4, 'Partytent 3 × 6', `${saturday}T09:00`, `${addDays(saturday, 1)}T12:00`, { quantity: 2, purpose: 'Rommelmarkt', borrower: 'Youssef Bouazza', state: 'provisional' }),
    of(4, 1, hall, `${addDays(saturday, 3)}T19:30`, `${addDays(saturday, 3)}T22:00`, { purpose: 'Kernteam', borrower: 'Riet Hendriks' }),
    of(5, 7, 'Dranghek', `${addDays(saturday, 14)}T08:00`, `${addDays(saturday, 15)}T18:00`, { quantity: 8, purpose: 'Straatspeeldag', borrower: 'Sanne van Leeuwen', state: 'provisional' }),
    of(6, 10, 'Uur van de wijkmanager', `${addDays(saturday, 5)}T10:00`, `${addDays(saturday, 5)}T11:00`, { purpose: 'Plan doorspreken', borrower: 'Riet Hendriks' }),
  ];
  if (late) bookings.push(of(7, 3, 'Bakfiets', `${addDays(from, -4)}T09:00`, `${addDays(from, -2)}T18:00`, { purpose: 'Verhuizing', borrower: 'Kees Mulder', state: 'picked_up', isOverdue: true, conditionOut: 'Goed, band achter wat zacht' }));
  if (clash) bookings.push(of(8, 1, hall, `${addDays(saturday, 3)}T20:30`, `${addDays(saturday, 3)}T23:00`, { purpose: 'Repetitie koor', borrower: 'Ingrid Postma' }));
  return bookings;
}

const SCHEME: Omit<SchemeView, 'id' | 'name' | 'town'> = {
  whoMayStart: '', area: '', decides: '', minCents: '', maxCents: '', ownShare: '', supportNeeded: '', supportUnit: 'household', leadTime: '', leadUnit: 'weeks', replyTime: '', replyUnit: 'weeks', excluded: '', asks: '', afterwards: '', source: '', seenOn: '',
};

/** Some of those that come with Samenspel. */
export const KNOWN: Omit<SchemeView, 'id'>[] = [
  {
    ...SCHEME, name: 'Buurtbudget', town: 'Smallingerland', whoMayStart: 'Bewoners van een buurt of dorp', area: 'De eigen buurt', ownShare: '20', supportNeeded: '25', supportUnit: 'person',
    asks: 'Plan met begroting\nLijst met handtekeningen', afterwards: '', source: 'smallingerland.nl/Archief/Buurtbudget_weer_aan_te_vragen', seenOn: '2026-11-02',
  },
  {
    ...SCHEME, name: 'Bijdrage buurtinitiatieven', town: 'Veenendaal', maxCents: '5000', replyTime: '1', replyUnit: 'months', asks: 'Omschrijving van het plan\nBegroting', source: 'veenendaal.nl/aanvragen-en-regelen/bijdrage-buurtinitiatieven', seenOn: '2026-11-02',
  },
  { ...SCHEME, name: 'Initiatievenloket', town: 'Harderwijk', leadTime: '8', leadUnit: 'weeks', replyTime: '2', replyUnit: 'weeks', asks: 'Plan met begroting', source: 'harderwijk.nl/initiatievenloket', seenOn: '2026-11-02' },
  { ...SCHEME, name: 'Straatfeest melden', town: 'Culemborg', leadTime: '10', leadUnit: 'working_days', source: 'culemborg.nl/straatfeest-melden', seenOn: '2026-11-02' },
];

export const someSchemes = (initiativeId: string): StoredScheme[] => KNOWN.slice(0, 3).map((scheme, at) => ({ ...scheme, id: id(200 + at), initiativeId }));
