// How much of a thing is free, for the host in memory: counted over time, with the room between two bookings and with sets.
// Wall-clock times are compared as text, which orders them; the core counts in moments.
import type { BookingRow, Period, ResourcePart } from '../../bindings/contract';
import { addMinutes, minutesBetween } from '../../i18n/wall-clock';

export interface Stocked { id: string; quantity: number; bufferMinutes: number; parts: ResourcePart[] }
export interface Stock { things: Map<string, Stocked>; bookings: BookingRow[] }

const STEP_MINUTES = 15;
const FAR_MINUTES = 60 * 24 * 60;
const NEVER = '9999-12-31T23:59';

/** What stands in the way of a thing while it is out, also after its time. */
export const holds = (booking: BookingRow): boolean => booking.state !== 'cancelled' && booking.state !== 'returned';
export const endOf = (booking: BookingRow): string => (booking.isOverdue ? NEVER : booking.endsAt);

/** The fewest that are free at any time of the period. */
export function freeIn(stock: Stock, id: string, period: Period, without: string | null = null): number {
  const thing = stock.things.get(id);
  if (!thing) return 0;
  const own = thing.quantity - mostOut(stock, id, period, without);
  const ofParts = thing.parts.map((part) => {
    const left = (stock.things.get(part.resourceId)?.quantity ?? 0) - mostOut(stock, part.resourceId, period, without);
    return Math.floor(left / part.quantity);
  });
  return Math.max(0, Math.min(own, ...ofParts));
}

/** The bookings that take from it in that period. */
export function inTheWay(stock: Stock, id: string, period: Period, without: string | null = null): BookingRow[] {
  const parts = stock.things.get(id)?.parts.map((part) => part.resourceId) ?? [];
  return stock.bookings.filter((booking) => booking.id !== without && [id, ...parts].some((one) => takes(stock, booking, one) > 0 && meets(booking, period, stock.things.get(one)?.bufferMinutes ?? 0)));
}

/** The free time of the same length that lies nearest, before or after, not in the past. */
export function nearestFree(stock: Stock, id: string, period: Period, quantity: number, now: string, without: string | null = null): Period | null {
  if (quantity > (stock.things.get(id)?.quantity ?? 0)) return null;
  const length = minutesBetween(period.startsAt, period.endsAt);
  for (let away = 0; away <= FAR_MINUTES; away += STEP_MINUTES) for (const shift of [away, -away]) {
    const startsAt = addMinutes(period.startsAt, shift);
    const moved = { startsAt, endsAt: addMinutes(startsAt, length) };
    if (startsAt >= now && freeIn(stock, id, moved, without) >= quantity) return moved;
  }
  return null;
}

function mostOut(stock: Stock, id: string, period: Period, without: string | null): number {
  const buffer = stock.things.get(id)?.bufferMinutes ?? 0;
  const out = stock.bookings.filter((booking) => booking.id !== without && takes(stock, booking, id) > 0 && meets(booking, period, buffer));
  const starts = [period.startsAt, ...out.map((booking) => (booking.startsAt > period.startsAt ? booking.startsAt : period.startsAt))];
  return Math.max(...starts.map((at) => out.filter((booking) => booking.startsAt <= at && addBuffer(endOf(booking), buffer) > at).reduce((sum, booking) => sum + takes(stock, booking, id), 0)));
}

/** How many of it a booking takes: itself, or as a part of the set that was booked. */
function takes(stock: Stock, booking: BookingRow, id: string): number {
  if (!holds(booking)) return 0;
  const part = stock.things.get(booking.resourceId)?.parts.find((one) => one.resourceId === id);
  return (booking.resourceId === id ? booking.quantity : 0) + (part ? part.quantity * booking.quantity : 0);
}

const meets = (booking: BookingRow, { startsAt, endsAt }: Period, buffer: number): boolean =>
  booking.startsAt < addBuffer(endsAt, buffer) && addBuffer(endOf(booking), buffer) > startsAt;
const addBuffer = (wall: string, minutes: number): string => (wall === NEVER ? NEVER : addMinutes(wall, minutes));
