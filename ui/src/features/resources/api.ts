import type { BookingInput, Period, ResourceInput, ResourceKind, ResourcePartInput, SchemeInput } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type {
  BookingInput, BookingRow, BookingState, FreeRow, GuideItem, Period, PriceUnit, ResourceInput, ResourceKind, ResourcePart, ResourceRow, ResourceStanding, ResourceView, SchemeGuide, SchemeInput,
  SchemeTimeUnit, SchemeView,
} from '$lib/bindings/contract';

export const listResources = (initiativeId: string, text = '', kind: ResourceKind | null = null) => call('listResources', { initiativeId, text, kind });
export const showResource = (id: string) => call('showResource', id);
export const addResource = (initiativeId: string, resource: ResourceInput) => call('addResource', initiativeId, resource);
export const editResource = (id: string, resource: ResourceInput) => call('editResource', id, resource);
export const trashResource = (id: string) => call('trashResource', id);
export const setParts = (id: string, parts: ResourcePartInput[]) => call('setParts', id, parts);
export const freeResources = (initiativeId: string, period: Period, kind: ResourceKind | null, quantity: string) => call('freeResources', initiativeId, period, kind, quantity);
export const attachFile = (id: string) => call('attachFile', 'resource', id);

export const listBookings = (initiativeId: string, from: string, to: string, resourceId: string | null = null) => call('listBookings', { initiativeId, from, to, resourceId });
export const book = (initiativeId: string, booking: BookingInput) => call('book', initiativeId, booking);
export const editBooking = (id: string, booking: BookingInput) => call('editBooking', id, booking);
export const confirmBooking = (id: string) => call('confirmBooking', id);
export const cancelBooking = (id: string) => call('cancelBooking', id);
export const pickUp = (id: string, condition: string) => call('pickUp', id, condition);
export const bringBack = (id: string, condition: string) => call('bringBack', id, condition);

export const listSchemes = (initiativeId: string) => call('listSchemes', initiativeId);
export const addScheme = (initiativeId: string, scheme: SchemeInput) => call('addScheme', initiativeId, scheme);
export const editScheme = (id: string, scheme: SchemeInput) => call('editScheme', id, scheme);
export const trashScheme = (id: string) => call('trashScheme', id);
export const addKnownSchemes = (initiativeId: string) => call('addKnownSchemes', initiativeId);
export const guide = (schemeId: string, initiativeId: string, day: string | null, amountCents: number | null) => call('guide', schemeId, initiativeId, day, amountCents);
