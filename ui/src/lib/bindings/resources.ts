// What the pages of resources, bookings and schemes rely on; part of `contract.ts`.
// Wall-clock times are local Amsterdam date-times `YYYY-MM-DDTHH:MM` without a zone; the core turns them into moments.
import type { AttachmentView, Result } from './contract';

export type ResourceKind = "room" | "tool" | "land" | "fencing" | "printer" | "vehicle" | "expertise" | "other";
export type ResourceStanding = "available" | "out_of_use" | "hidden";
export type PriceUnit = "free" | "time" | "hour" | "half_day" | "day";
/** All as typed; `price` and `deposit` in euros ("12,50"). */
export type ResourceInput = {
  name: string; kind: ResourceKind; place: string; contactName: string; contactPhone: string; contactEmail: string; quantity: string; capacity: string;
  noticeDays: string; bufferMinutes: string; conditions: string; price: string; priceUnit: PriceUnit; deposit: string; standing: ResourceStanding;
};
export type ResourceView = {
  id: string; name: string; kind: ResourceKind; place: string; contactName: string; contactPhone: string; contactEmail: string; quantity: number; capacity: number | null;
  noticeDays: number; bufferMinutes: number; conditions: string; priceCents: number; priceUnit: PriceUnit; depositCents: number; standing: ResourceStanding;
  parts: ResourcePart[]; attachments: AttachmentView[];
  bookings: BookingRow[];        // coming and running
  partOf: { resourceId: string; name: string }[];
};
export type ResourcePart = { resourceId: string; name: string; quantity: number };
export type ResourcePartInput = { resourceId: string; quantity: string };
export type ResourceRow = { id: string; name: string; kind: ResourceKind; place: string; quantity: number; standing: ResourceStanding; isOverdue: boolean };
export type ResourceQuery = { initiativeId: string; text: string; kind: ResourceKind | null };
/** Half open: it ends where the next may begin. */
export type Period = { startsAt: string; endsAt: string };
/** next: nearest free time of the same length; tooSoon: the notice is not met. */
export type FreeRow = { resource: ResourceRow; free: number; clash: BookingRow | null; next: Period | null; tooSoon: boolean };

export type BookingState = "provisional" | "confirmed" | "picked_up" | "returned" | "cancelled";
export type BookingInput = { resourceId: string; startsAt: string; endsAt: string; quantity: string; purpose: string; borrower: string; allowShortNotice: boolean };
export type BookingRow = {
  id: string; resourceId: string; resourceName: string; startsAt: string; endsAt: string; quantity: number; purpose: string; borrower: string; state: BookingState;
  isClash: boolean; clashesWith: string[]; isOverdue: boolean; conditionOut: string; conditionIn: string;
};
/** Days, inclusive. */
export type BookingQuery = { initiativeId: string; from: string; to: string; resourceId: string | null };

export type SchemeSupportUnit = "household" | "person";
export type SchemeTimeUnit = "working_days" | "weeks" | "months";
/** All as typed, empty for not known: amounts in euros, `ownShare` in percent, `asks` one per line, `seenOn` a day. */
export type SchemeInput = {
  name: string; town: string; whoMayStart: string; area: string; decides: string; minCents: string; maxCents: string; ownShare: string; supportNeeded: string; supportUnit: SchemeSupportUnit;
  leadTime: string; leadUnit: SchemeTimeUnit; replyTime: string; replyUnit: SchemeTimeUnit; excluded: string; asks: string; afterwards: string; source: string; seenOn: string;
};
export type SchemeView = SchemeInput & { id: string };
/** latestDay: the last day to apply for an activity on the day asked about; isMet: null for not known. */
export type SchemeGuide = { scheme: SchemeView; amountCents: number | null; ownShareCents: number | null; latestDay: string | null; items: GuideItem[] };
export type GuideItem = { code: string; isMet: boolean | null; value: string };

export interface ResourceCommands {
  listResources(query: ResourceQuery): Promise<Result<ResourceRow[]>>;      // hidden and out of use too, not what is in the trash
  showResource(id: string): Promise<Result<ResourceView>>;
  addResource(initiativeId: string, resource: ResourceInput): Promise<Result<ResourceView>>;
  editResource(id: string, resource: ResourceInput): Promise<Result<ResourceView>>;
  trashResource(id: string): Promise<Result<null>>;
  restoreResource(id: string): Promise<Result<null>>;
  setParts(id: string, parts: ResourcePartInput[]): Promise<Result<null>>;
  freeResources(initiativeId: string, period: Period, kind: ResourceKind | null, quantity: string): Promise<Result<FreeRow[]>>;

  listBookings(query: BookingQuery): Promise<Result<BookingRow[]>>;
  book(initiativeId: string, booking: BookingInput): Promise<Result<BookingRow>>;   // "not_free": what stands in the way and the nearest free time; "notice": passed with allowShortNotice
  editBooking(id: string, booking: BookingInput): Promise<Result<BookingRow>>;
  confirmBooking(id: string): Promise<Result<BookingRow>>;
  cancelBooking(id: string): Promise<Result<BookingRow>>;
  pickUp(id: string, condition: string): Promise<Result<BookingRow>>;
  bringBack(id: string, condition: string): Promise<Result<BookingRow>>;

  listSchemes(initiativeId: string): Promise<Result<SchemeView[]>>;
  addScheme(initiativeId: string, scheme: SchemeInput): Promise<Result<SchemeView>>;
  editScheme(id: string, scheme: SchemeInput): Promise<Result<SchemeView>>;
  trashScheme(id: string): Promise<Result<null>>;
  restoreScheme(id: string): Promise<Result<null>>;
  addKnownSchemes(initiativeId: string): Promise<Result<SchemeView[]>>;     // those that come with Samenspel and are not there yet
  guide(schemeId: string, initiativeId: string, day: string | null, amountCents: number | null): Promise<Result<SchemeGuide>>;
}

export type ResourceEvents = { resourcesChanged: null; bookingsChanged: null; schemesChanged: null };
