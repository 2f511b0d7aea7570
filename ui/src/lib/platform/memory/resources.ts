// Things, bookings, loans and schemes in memory, with the refusals of the core.
import type { BookingInput, BookingRow, Detail, Period, ResourceCommands, ResourceInput, ResourceView, Result } from '../../bindings/contract';
import { parseEuros } from '../../i18n/periods';
import { today } from '../../i18n/today';
import { addDays, dayOf, wallNow } from '../../i18n/wall-clock';
import type { MemoryStore } from './memory-store';
import { makeId } from './neighbourhood';
import { fold } from './person-rules';
import { KNOWN, someBookings, someResources, someSchemes, type StoredBooking, type StoredResource, type StoredScheme } from './resources-data';
import { guideOf, wrongScheme } from './schemes';
import { freeIn, holds, inTheWay, nearestFree, type Stock } from './stock';

const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });
const refuse = (code: string, field: string | null = null, details: Detail[] = []): Result<never> => ({ status: 'error', error: { code, field, row: null, details } });
const details = (values: Record<string, string | number>): Detail[] => Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));

type Wrong = [code: string, field: string, details: Detail[]];
const BOUNDS = details({ min: 1, max: 9999 });

interface Kept { resources: Map<string, StoredResource>; bookings: Map<string, StoredBooking>; schemes: Map<string, StoredScheme>; trashedResources: Map<string, StoredResource>; trashedSchemes: Map<string, StoredScheme> }

export class MemoryResources {
  #kept: Kept = { resources: new Map(), bookings: new Map(), schemes: new Map(), trashedResources: new Map(), trashedSchemes: new Map() };
  #store: MemoryStore;
  #tell: () => void;
  #ids = 750_000;

  constructor(store: MemoryStore, tell: () => void) {
    this.#store = store;
    this.#tell = tell;
    store.keepAlso({ copy: () => this.#copy(), putBack: (kept) => (this.#kept = kept as Kept), tell });
  }

  furnish(initiativeId: string, trouble: { late: boolean; clash: boolean }): void {
    for (const resource of someResources(initiativeId)) this.#kept.resources.set(resource.id, resource);
    for (const booking of someBookings(initiativeId, trouble)) this.#kept.bookings.set(booking.id, booking);
    for (const scheme of someSchemes(initiativeId)) this.#kept.schemes.set(scheme.id, scheme);
  }

  /** How much there is of each. */
  counts(initiativeId: string): { resources: number; schemes: number } {
    return { resources: this.#of(initiativeId).length, schemes: [...this.#kept.schemes.values()].filter((one) => one.initiativeId === initiativeId).length };
  }

  /** What lies in the trash. */
  trashed(kind: 'resources' | 'schemes'): (StoredResource | StoredScheme)[] {
    return [...(kind === 'resources' ? this.#kept.trashedResources : this.#kept.trashedSchemes).values()];
  }

  has(id: string): boolean {
    return this.#kept.resources.has(id);
  }

  /** A booking that another laptop made meanwhile: nobody there was asked whether it fits. */
  takeIn(initiativeId: string, booking: Omit<BookingInput, 'allowShortNotice'> & Omit<Partial<BookingRow>, 'quantity'>): string {
    const row = { ...this.#blank(booking.resourceId), ...booking, quantity: Number(booking.quantity), id: this.#id(), initiativeId };
    this.#kept.bookings.set(row.id, row);
    this.#tell();
    return row.id;
  }

  answers(): ResourceCommands {
    return {
      listResources: async ({ initiativeId, text, kind }) => {
        const words = fold(text);
        const rows = this.#of(initiativeId).filter((one) => (kind === null || one.kind === kind) && fold(`${one.name} ${one.place} ${one.conditions}`).includes(words));
        return ok(rows.map((one) => this.#row(one)));
      },
      showResource: async (id) => this.#resource(id, (resource) => ok(this.#view(resource))),
      addResource: async (initiativeId, input) => {
        const wrong = wrongResource(input);
        if (wrong) return refuse(...wrong);
        const resource = { ...read(input), id: this.#id(), initiativeId, parts: [] };
        this.#act('add_resource', () => this.#kept.resources.set(resource.id, resource));
        return ok(this.#view(resource));
      },
      editResource: async (id, input) => this.#resource(id, (resource) => {
        const wrong = wrongResource(input);
        if (wrong) return refuse(...wrong);
        const next = { ...resource, ...read(input) };
        this.#act('edit_resource', () => this.#kept.resources.set(id, next));
        return ok(this.#view(next));
      }),
      trashResource: async (id) => this.#resource(id, (resource) => {
        if (this.#view(resource).bookings.length > 0) return refuse('has_bookings');
        return this.#move('trash_resource', id, this.#kept.resources, this.#kept.trashedResources);
      }),
      restoreResource: async (id) => this.#move('restore_resource', id, this.#kept.trashedResources, this.#kept.resources),
      setParts: async (id, parts) => this.#resource(id, (resource) => {
        if (parts.some((part) => wrongCount(part.quantity))) return refuse('number', 'quantity', BOUNDS);
        if (parts.some((part) => (this.#kept.resources.get(part.resourceId)?.parts.length ?? 0) > 0)) return refuse('a_set');
        const next = parts.flatMap(({ resourceId, quantity }) => {
          const part = this.#kept.resources.get(resourceId);
          return part && resourceId !== id ? [{ resourceId, name: part.name, quantity: Number(quantity) }] : [];
        });
        this.#act('set_parts', () => this.#kept.resources.set(id, { ...resource, parts: next }));
        return ok(null);
      }),
      freeResources: async (initiativeId, period, kind, quantity) => {
        const wrong = wrongPeriod(period) ?? wrongCount(quantity);
        if (wrong) return refuse(...wrong);
        const rows = this.#of(initiativeId).filter((one) => one.standing !== 'hidden' && (kind === null || one.kind === kind));
        return ok(rows.map((one) => {
          const free = one.standing === 'available' ? freeIn(this.#stock(), one.id, period) : 0;
          const enough = free >= Number(quantity);
          const clash = enough || one.standing !== 'available' ? null : (inTheWay(this.#stock(), one.id, period)[0] ?? null);
          const next = enough || one.standing !== 'available' ? null : nearestFree(this.#stock(), one.id, period, Number(quantity), wallNow());
          return { resource: this.#row(one), free, clash: clash && this.#booking(clash.id), next, tooSoon: isTooSoon(one, period) };
        }));
      },

      listBookings: async ({ initiativeId, from, to, resourceId }) => {
        const rows = this.#bookings().filter((one) => one.initiativeId === initiativeId && (resourceId === null || one.resourceId === resourceId) && dayOf(one.startsAt) <= to && one.endsAt > `${from}T00:00`);
        return ok(rows.sort((one, other) => one.startsAt.localeCompare(other.startsAt)));
      },
      book: async (initiativeId, input) => this.#fitting(null, input, () => {
        const row: StoredBooking = { ...this.#blank(input.resourceId), ...taken(input), id: this.#id(), initiativeId };
        this.#act('book', () => this.#kept.bookings.set(row.id, row));
        return ok(this.#booking(row.id));
      }),
      editBooking: async (id, input) => this.#changed(id, (booking) => this.#fitting(id, input, () => {
        this.#act('edit_booking', () => this.#kept.bookings.set(id, { ...booking, ...taken(input), resourceName: this.#blank(input.resourceId).resourceName }));
        return ok(this.#booking(id));
      })),
      confirmBooking: async (id) => this.#step('confirm_booking', id, ['provisional'], { state: 'confirmed' }),
      cancelBooking: async (id) => this.#step('cancel_booking', id, ['provisional', 'confirmed'], { state: 'cancelled' }),
      pickUp: async (id, condition) => this.#step('pick_up', id, ['provisional', 'confirmed'], { state: 'picked_up', conditionOut: condition }),
      bringBack: async (id, condition) => this.#step('bring_back', id, ['picked_up'], { state: 'returned', conditionIn: condition, isOverdue: false }),

      listSchemes: async (initiativeId) => ok([...this.#kept.schemes.values()].filter((one) => one.initiativeId === initiativeId)),
      addScheme: async (initiativeId, input) => {
        const wrong = wrongScheme(input);
        if (wrong) return refuse(...wrong);
        const scheme = { ...input, id: this.#id(), initiativeId };
        this.#act('add_scheme', () => this.#kept.schemes.set(scheme.id, scheme));
        return ok(scheme);
      },
      editScheme: async (id, input) => {
        const scheme = this.#kept.schemes.get(id);
        const wrong = wrongScheme(input);
        if (!scheme || wrong) return wrong ? refuse(...wrong) : refuse('not_found');
        const next = { ...scheme, ...input };
        this.#act('edit_scheme', () => this.#kept.schemes.set(id, next));
        return ok(next);
      },
      trashScheme: async (id) => this.#move('trash_scheme', id, this.#kept.schemes, this.#kept.trashedSchemes),
      restoreScheme: async (id) => this.#move('restore_scheme', id, this.#kept.trashedSchemes, this.#kept.schemes),
      addKnownSchemes: async (initiativeId) => {
        const there = [...this.#kept.schemes.values()].filter((one) => one.initiativeId === initiativeId).map((one) => one.source);
        const added = KNOWN.filter((one) => !there.includes(one.source)).map((one) => ({ ...one, id: this.#id(), initiativeId }));
        if (added.length > 0) this.#act('add_known_schemes', () => added.forEach((one) => this.#kept.schemes.set(one.id, one)));
        return ok(added);
      },
      guide: async (schemeId, _initiativeId, day, amountCents) => {
        const scheme = this.#kept.schemes.get(schemeId);
        return scheme ? ok(guideOf(scheme, day, amountCents)) : refuse('not_found');
      },
    };
  }

  /** Into the trash, or out of it. */
  #move<T>(code: string, id: string, from: Map<string, T>, to: Map<string, T>): Result<null> {
    const row = from.get(id);
    if (!row) return refuse('not_found');
    this.#act(code, () => from.delete(id) && to.set(id, row));
    return ok(null);
  }

  /** Books only what is free, and says what stands in the way. */
  #fitting(id: string | null, input: BookingInput, then: () => Result<BookingRow>): Result<BookingRow> {
    const resource = this.#kept.resources.get(input.resourceId);
    if (!resource) return refuse('not_found');
    const wrong = wrongPeriod(input) ?? wrongCount(input.quantity);
    if (wrong) return refuse(...wrong);
    const quantity = Number(input.quantity);
    if (resource.standing === 'out_of_use') return refuse('out_of_use', 'resourceId');
    if (quantity > resource.quantity) return refuse('too_many', 'quantity', details({ quantity: resource.quantity }));
    const free = freeIn(this.#stock(), input.resourceId, input, id);
    if (free < quantity) {
      const clash = inTheWay(this.#stock(), input.resourceId, input, id)[0];
      const next = nearestFree(this.#stock(), input.resourceId, input, quantity, wallNow(), id);
      return refuse('not_free', 'period', details({
        from: clash?.startsAt ?? '', to: clash?.endsAt ?? '', purpose: clash?.purpose ?? '', borrower: clash?.borrower ?? '', free, next_from: next?.startsAt ?? '', next_to: next?.endsAt ?? '',
      }));
    }
    if (isTooSoon(resource, input) && !input.allowShortNotice) return refuse('notice', 'startsAt', details({ days: resource.noticeDays, first_day: addDays(today(), resource.noticeDays) }));
    return then();
  }

  #changed(id: string, change: (booking: StoredBooking) => Result<BookingRow>): Result<BookingRow> {
    const booking = this.#kept.bookings.get(id);
    return booking ? change(booking) : refuse('not_found');
  }

  #step(code: string, id: string, from: BookingRow['state'][], change: Partial<StoredBooking>): Result<BookingRow> {
    return this.#changed(id, (booking) => {
      if (!from.includes(booking.state)) return refuse('booking_state', null, details({ state: booking.state }));
      this.#act(code, () => this.#kept.bookings.set(id, { ...booking, ...change }));
      return ok(this.#booking(id));
    });
  }

  #resource<T>(id: string, answer: (resource: StoredResource) => Result<T>): Result<T> {
    const resource = this.#kept.resources.get(id);
    return resource ? answer(resource) : refuse('not_found');
  }

  #of(initiativeId: string): StoredResource[] {
    return [...this.#kept.resources.values()].filter((one) => one.initiativeId === initiativeId).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  }

  #stock = (): Stock => ({ things: this.#kept.resources, bookings: [...this.#kept.bookings.values()] });

  #booking = (id: string): StoredBooking => this.#bookings().find((one) => one.id === id)!;

  /** With what clashes now: two that both take from the same thing, of which together there is too little. */
  #bookings(): StoredBooking[] {
    const all = [...this.#kept.bookings.values()];
    return all.map((one) => {
      const clashes = holds(one) && freeIn(this.#stock(), one.resourceId, one, one.id) < one.quantity ? inTheWay(this.#stock(), one.resourceId, one, one.id).map((other) => other.id) : [];
      return { ...one, isClash: clashes.length > 0, clashesWith: clashes };
    });
  }

  #row(resource: StoredResource) {
    const { id, name, kind, place, quantity, standing } = resource;
    return { id, name, kind, place, quantity, standing, isOverdue: [...this.#kept.bookings.values()].some((one) => one.resourceId === id && one.isOverdue) };
  }

  #view(resource: StoredResource): ResourceView {
    const coming = this.#bookings().filter((one) => one.resourceId === resource.id && holds(one) && (one.endsAt > wallNow() || one.isOverdue)).sort((one, other) => one.startsAt.localeCompare(other.startsAt));
    const sets = [...this.#kept.resources.values()].filter((one) => one.parts.some((part) => part.resourceId === resource.id));
    return { ...resource, bookings: coming, attachments: this.#store.attachmentsOf(resource.id), partOf: sets.map((set) => ({ resourceId: set.id, name: set.name })) };
  }

  #blank = (resourceId: string): Omit<StoredBooking, 'initiativeId'> => ({
    id: '', resourceId, resourceName: this.#kept.resources.get(resourceId)?.name ?? '', startsAt: '', endsAt: '', quantity: 1, purpose: '', borrower: '', state: 'provisional',
    isClash: false, clashesWith: [], isOverdue: false, conditionOut: '', conditionIn: '',
  });

  #act(code: string, change: () => unknown): void {
    this.#store.act(code, [], [], change);
    this.#tell();
  }

  #copy = (): Kept => ({ resources: new Map(this.#kept.resources), bookings: new Map(this.#kept.bookings), schemes: new Map(this.#kept.schemes), trashedResources: new Map(this.#kept.trashedResources), trashedSchemes: new Map(this.#kept.trashedSchemes) });

  #id(): string {
    this.#ids += 1;
    return makeId(this.#ids);
  }
}

const count = (text: string): number => Number(text.trim() || 0);

function read(input: ResourceInput): Omit<StoredResource, 'id' | 'initiativeId' | 'parts'> {
  const { price, deposit, quantity, capacity, noticeDays, bufferMinutes, ...rest } = input;
  return {
    ...rest, name: input.name.trim(), quantity: count(quantity), capacity: capacity.trim() === '' ? null : count(capacity), noticeDays: count(noticeDays), bufferMinutes: count(bufferMinutes),
    priceCents: parseEuros(price || '0') ?? 0, depositCents: parseEuros(deposit || '0') ?? 0,
  };
}

const taken = ({ resourceId, startsAt, endsAt, quantity, purpose, borrower }: BookingInput) => ({ resourceId, startsAt, endsAt, quantity: Number(quantity), purpose: purpose.trim(), borrower: borrower.trim() });
const isTooSoon = (resource: StoredResource, period: Period): boolean => resource.noticeDays > 0 && dayOf(period.startsAt) < addDays(today(), resource.noticeDays);
const wrongPeriod = ({ startsAt, endsAt }: Period): Wrong | null => (endsAt <= startsAt ? ['end_before_start', 'endsAt', []] : null);
const wrongCount = (quantity: string): Wrong | null => (/^[1-9]\d{0,3}$/.test(quantity.trim()) ? null : ['number', 'quantity', BOUNDS]);

function wrongResource(input: ResourceInput): Wrong | null {
  if (input.name.trim() === '') return ['blank', 'name', []];
  for (const field of ['price', 'deposit'] as const) if (input[field].trim() !== '' && parseEuros(input[field]) === null) return ['money', field, []];
  for (const field of ['capacity', 'noticeDays', 'bufferMinutes'] as const) if (!/^\d{0,4}$/.test(input[field].trim())) return ['number', field, BOUNDS];
  if (input.contactEmail !== '' && !/^\S+@\S+\.\S+$/.test(input.contactEmail.trim())) return ['email', 'contactEmail', []];
  return wrongCount(input.quantity);
}
