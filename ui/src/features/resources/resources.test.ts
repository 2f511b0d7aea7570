import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, formatPeriod, showDate, t, today, weekdayOf } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { flushDrafts } from '$lib/live/saving.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import { router, type ResourcesPart } from '$lib/router';
import Resources from './Resources.svelte';
import type { BookingInput, BookingRow, ResourceRow } from './api';

const show = (part: ResourcesPart = 'free', id: string | null = null) => render(Resources, { initiativeId: initiativeId(), part, id });
const saturday = addDays(today(), ((5 - weekdayOf(today()) + 7) % 7) || 7);
const HALL = 'Zaal ’t Lindehuis';

async function answered<T>(answer: Promise<{ status: 'ok'; data: T } | { status: 'error' }>): Promise<T> {
  const result = await answer;
  if (result.status === 'error') throw new Error('refused');
  return result.data;
}

const things = (): Promise<ResourceRow[]> => answered(memory.commands.listResources({ initiativeId: initiativeId(), text: '', kind: null }));
const thing = async (name: string): Promise<ResourceRow> => (await things()).find((one) => one.name === name)!;
const bookings = (): Promise<BookingRow[]> => answered(memory.commands.listBookings({ initiativeId: initiativeId(), from: addDays(today(), -99), to: addDays(today(), 999), resourceId: null }));
const bookedFor = async (purpose: string) => (await bookings()).filter((one) => one.purpose === purpose);
const wish = async (name: string, more: Partial<BookingInput>): Promise<BookingInput> => ({
  resourceId: (await thing(name)).id, startsAt: `${saturday}T09:00`, endsAt: `${saturday}T10:00`, quantity: '1', purpose: '', borrower: '', allowShortNotice: true, ...more,
});
const book = async (name: string, more: Partial<BookingInput>) => answered(memory.commands.book(initiativeId(), await wish(name, more)));

/** The document of these tests does not know `option:checked`, by which the choice is read. */
async function choose(select: HTMLElement, name: string) {
  const option = await within(select).findByRole<HTMLOptionElement>('option', { name });
  const query = select.querySelector.bind(select);
  select.querySelector = ((selector: string) => (selector === ':checked' ? option : query(selector))) as typeof select.querySelector;
  await userEvent.selectOptions(select, option);
}

async function fill(label: string, text: string, within_: HTMLElement = document.body) {
  const field = within(within_).getByLabelText(label);
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}

async function form(values: { what?: string; day?: string; from?: string; until?: string; purpose?: string }) {
  const dialog = await screen.findByRole('dialog');
  if (values.what) await choose(await within(dialog).findByLabelText(t('booking-what')), values.what);
  if (values.day) await fill(t('booking-day'), values.day, dialog);
  if (values.from) await fill(t('booking-from'), values.from, dialog);
  if (values.until) await fill(t('booking-until'), values.until, dialog);
  if (values.purpose) await fill(t('booking-purpose'), values.purpose, dialog);
  await userEvent.click(within(dialog).getByRole('button', { name: t('booking-do') }));
  return dialog;
}

describe('what is free', () => {
  it('is answered at once for Saturday afternoon, with what stands in the way of the rest', async () => {
    show();
    const asked = { startsAt: `${saturday}T14:00`, endsAt: `${saturday}T18:00` };
    expect(await screen.findByRole('heading', { name: t('free-question', { period: formatPeriod(asked) }) })).toBeDefined();
    const taken = (await screen.findByRole('link', { name: HALL })).closest('li')!;
    expect(taken.textContent).toContain('Sinterklaasmiddag, Oudercommissie');
    expect(within(taken).getByRole('button', { name: new RegExp(t('free-take-next')) })).toBeDefined();
    expect(within(screen.getByRole('link', { name: 'Bakfiets' }).closest('li')!).getByRole('button', { name: `${t('booking-do')} Bakfiets` })).toBeDefined();
  });

  it('follows what is typed, and leaves the last answer while a day is half typed', async () => {
    show();
    await screen.findByRole('link', { name: HALL });
    await fill(t('booking-day'), showDate(addDays(saturday, 1)));
    const sunday = { startsAt: `${addDays(saturday, 1)}T14:00`, endsAt: `${addDays(saturday, 1)}T18:00` };
    const heading = await screen.findByRole('heading', { name: t('free-question', { period: formatPeriod(sunday) }) });
    await waitFor(() => expect(within(screen.getByRole('link', { name: HALL }).closest('li')!).queryByText(/Sinterklaasmiddag/)).toBeNull());
    await fill(t('booking-day'), '31-');
    expect((await screen.findByRole('alert')).textContent).toContain(t('booking-day-wrong'));
    expect(heading.isConnected).toBe(true);
  });

  it('counts pieces: of three tents of which two are out, two can not be had', async () => {
    show();
    await screen.findByRole('link', { name: 'Partytent 3 × 6' });
    await fill(t('booking-quantity'), '2');
    await waitFor(() => expect(screen.getByRole('link', { name: 'Partytent 3 × 6' }).closest('li')!.textContent).toContain('Rommelmarkt'));
    await fill(t('booking-quantity'), 'twee');
    expect((await screen.findByRole('alert')).textContent).toContain(t('booking-quantity-wrong'));
  });

  it('becomes a booking in two presses, and is taken back with one', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: `${t('booking-do')} Bakfiets` }));
    await form({ purpose: 'Fietstest' });
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('booking-made', { name: 'Bakfiets', period: formatPeriod({ startsAt: `${saturday}T14:00`, endsAt: `${saturday}T18:00` }) }), undoable: true }));
    expect(await bookedFor('Fietstest')).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('link', { name: 'Bakfiets' }).closest('li')!.textContent).toContain('Fietstest'));
    await memory.commands.undo();
    expect(await bookedFor('Fietstest')).toHaveLength(0);
  });

  it('offers to begin when nothing was written down', async () => {
    render(Resources, { initiativeId: [...memory.initiatives.keys()][1] as string, part: 'free', id: null });
    expect((await screen.findByRole('link', { name: t('resource-first') })).getAttribute('href')).toBe('#/resources/all/new');
  });

  it('says plainly when it can not be read', async () => {
    memory.setRefusal('freeResources', { code: 'failed', field: null });
    show();
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-failed'));
    memory.setRefusal('freeResources', null);
  });
});

describe('a booking form', () => {
  it('refuses what is taken with the clash in words, keeps what was typed, and books the nearest free time with one button', async () => {
    show('free', 'new');
    const dialog = await form({ what: HALL, day: showDate(saturday), from: '14:00', until: '16:00', purpose: 'Schaakclub' });
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain(t('not-free', { name: HALL, free: 0 }));
    expect(alert.textContent).toContain(formatPeriod({ startsAt: `${saturday}T13:00`, endsAt: `${saturday}T17:00` }));
    expect(within(dialog).getByLabelText<HTMLInputElement>(t('booking-purpose')).value).toBe('Schaakclub');
    expect(await bookedFor('Schaakclub')).toHaveLength(0);

    // Half an hour to clear up lies between two bookings of the hall.
    const next = { startsAt: `${saturday}T10:30`, endsAt: `${saturday}T12:30` };
    const nearest = within(alert).getByRole('button', { name: new RegExp(`^${t('not-free-take', { period: '' })}`) });
    await userEvent.click(nearest);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [made] = await bookedFor('Schaakclub');
    expect([formatPeriod(next), formatPeriod({ startsAt: `${saturday}T17:30`, endsAt: `${saturday}T19:30` })]).toContain(formatPeriod(made!));
    await memory.commands.undo();
  });

  it('warns of short notice and lets it pass', async () => {
    show('free', 'new');
    const dialog = await form({ what: HALL, day: showDate(addDays(today(), 1)), from: '9:00', until: '10:00', purpose: 'Haast' });
    expect((await within(dialog).findByRole('alert')).textContent).toContain(t('notice', { name: HALL }));
    expect(await bookedFor('Haast')).toHaveLength(0);
    await userEvent.click(within(dialog).getByRole('button', { name: t('notice-anyway') }));
    await waitFor(async () => expect(await bookedFor('Haast')).toHaveLength(1));
    await memory.commands.undo();
  });

  it('calls nothing wrong before someone tried', async () => {
    show('free', 'new');
    const dialog = await screen.findByRole('dialog');
    await fill(t('booking-from'), 'vroeg', dialog);
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: t('booking-do') }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(t('booking-time-wrong'));
  });
});

describe('a loan', () => {
  it('goes from confirmed to picked up to back, with how it was', async () => {
    const made = await book('Kleurenprinter', { purpose: 'Flyers' });
    show('all', (await thing('Kleurenprinter')).id);
    const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
    const open = async () => userEvent.click(await screen.findByRole('button', { name: /Flyers/ }));
    await open();
    await press(t('booking-confirm'));
    await waitFor(async () => expect((await bookedFor('Flyers'))[0]?.state).toBe('confirmed'));
    await open();
    await press(t('booking-pick-up'));
    await fill(t('condition-out'), 'Heel');
    await press(t('condition-out-do'));
    await waitFor(async () => expect((await bookedFor('Flyers'))[0]).toMatchObject({ state: 'picked_up', conditionOut: 'Heel' }));
    await open();
    await press(t('booking-bring-back'));
    await fill(t('condition-in'), 'Inkt op');
    await press(t('condition-in-do'));
    await waitFor(async () => expect((await bookedFor('Flyers'))[0]).toMatchObject({ id: made.id, state: 'returned', conditionIn: 'Inkt op' }));
  });

  it('that was cancelled frees the thing', async () => {
    await book('Kleurenprinter', { purpose: 'Posters' });
    show('all', (await thing('Kleurenprinter')).id);
    await userEvent.click(await screen.findByRole('button', { name: /Posters/ }));
    await userEvent.click(await screen.findByRole('button', { name: t('booking-cancel') }));
    await waitFor(async () => expect((await bookedFor('Posters'))[0]?.state).toBe('cancelled'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Posters/ })).toBeNull());
  });

  it('that is late stands on top until it is back', async () => {
    memory.resources.takeIn(initiativeId(), {
      ...(await wish('Bakfiets', { startsAt: `${addDays(today(), -3)}T09:00`, endsAt: `${addDays(today(), -2)}T18:00`, purpose: 'Verhuizing', borrower: 'Kees' })), state: 'picked_up', isOverdue: true,
    });
    show();
    expect(await screen.findByText(t('overdue', { count: 1 }))).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: `${t('overdue-do')} Bakfiets` }));
    await userEvent.click(await screen.findByRole('button', { name: t('condition-in-do') }));
    await waitFor(() => expect(screen.queryByText(t('overdue', { count: 1 }))).toBeNull());
  });
});

describe('a clash that a merge brought', () => {
  it('is explained with both, and ends when one is cancelled', async () => {
    const mine = await book('Kleurenprinter', { startsAt: `${saturday}T09:00`, endsAt: `${saturday}T11:00`, purpose: 'Krant' });
    memory.resources.takeIn(initiativeId(), { ...(await wish('Kleurenprinter', { startsAt: `${saturday}T10:00`, endsAt: `${saturday}T12:00`, purpose: 'Kaartjes' })), state: 'confirmed' });
    show();
    expect(await screen.findByText(t('clash', { name: 'Kleurenprinter' }))).toBeDefined();
    expect(screen.getAllByRole('button', { name: new RegExp(`^${t('clash-move')}`) })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: `${t('clash-cancel')} Kaartjes` }));
    await waitFor(() => expect(screen.queryByText(t('clash', { name: 'Kleurenprinter' }))).toBeNull());
    await memory.commands.cancelBooking(mine.id);
  });

  it('ends when one is moved', async () => {
    await book('Kleurenprinter', { startsAt: `${saturday}T09:00`, endsAt: `${saturday}T11:00`, purpose: 'Krant' });
    memory.resources.takeIn(initiativeId(), { ...(await wish('Kleurenprinter', { startsAt: `${saturday}T10:00`, endsAt: `${saturday}T12:00`, purpose: 'Kaartjes' })), state: 'confirmed' });
    show();
    await userEvent.click(await screen.findByRole('button', { name: `${t('clash-move')} Kaartjes` }));
    const dialog = await screen.findByRole('dialog');
    await fill(t('booking-from'), '11:00', dialog);
    await userEvent.click(within(dialog).getByRole('button', { name: t('booking-change-do') }));
    await waitFor(() => expect(screen.queryByText(t('clash', { name: 'Kleurenprinter' }))).toBeNull());
  });
});

describe('all resources', () => {
  it('are found by letters and by kind', async () => {
    show('all');
    await screen.findByRole('link', { name: 'Bakfiets' });
    await userEvent.type(screen.getByRole('searchbox'), 'lindehuis');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Bakfiets' })).toBeNull());
    expect(screen.getByRole('link', { name: HALL })).toBeDefined();
    await choose(screen.getByLabelText(t('resource-kind')), t('resource-kind-tool'));
    await waitFor(() => expect(screen.queryByRole('link', { name: HALL })).toBeNull());
  });

  it('keep what is typed by themselves, and a refused text in its field', async () => {
    const bike = await thing('Bakfiets');
    show('all', bike.id);
    await fill(await screen.findByText(t('resource-field-place')).then(() => t('resource-field-place')), 'Garage 4');
    await fill(t('resource-field-contactEmail'), 'riet@');
    await userEvent.tab();
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-email'));
    expect(screen.getByLabelText<HTMLInputElement>(t('resource-field-contactEmail')).value).toBe('riet@');
    await fill(t('resource-field-contactEmail'), 'riet@voorbeeld.nl');
    await userEvent.tab();
    await flushDrafts();
    expect(await answered(memory.commands.showResource(bike.id))).toMatchObject({ place: 'Garage 4', contactEmail: 'riet@voorbeeld.nl' });
  });

  it('that are out of use are not offered in the form', async () => {
    const printer = await thing('Kleurenprinter');
    show('all', printer.id);
    await userEvent.click(await screen.findByRole('button', { name: t('resource-out-of-use') }));
    expect(await screen.findByText(t('resource-standing-out_of_use-explained'))).toBeDefined();
    expect(screen.queryByRole('button', { name: `${t('booking-do')} Kleurenprinter` })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: t('resource-in-use') }));
    expect(await screen.findByRole('button', { name: `${t('booking-do')} Kleurenprinter` })).toBeDefined();
  });

  it('go to the trash, from which one step back brings them', async () => {
    const land = await thing('Strook grond Wilgenpad');
    show('all', land.id);
    await userEvent.click(await screen.findByRole('button', { name: t('trash') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('resource-trashed', { name: land.name }), undoable: true }));
    expect((await things()).some((one) => one.id === land.id)).toBe(false);
    await memory.commands.undo();
    expect((await things()).some((one) => one.id === land.id)).toBe(true);
  });

  it('become a set, of which a booking takes the parts', async () => {
    const kitchen = await thing('Keuken Lindehuis');
    show('all', kitchen.id);
    await userEvent.click(await screen.findByRole('button', { name: t('parts-add') }));
    await choose(screen.getByLabelText(t('parts-which')), 'Kleurenprinter');
    await userEvent.click(screen.getByRole('button', { name: t('parts-add-do') }));
    expect(await screen.findByRole('link', { name: t('parts-one', { quantity: 1, name: 'Kleurenprinter' }) })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: `${t('parts-remove')} Kleurenprinter` }));
    await waitFor(() => expect(screen.queryByRole('link', { name: t('parts-one', { quantity: 1, name: 'Kleurenprinter' }) })).toBeNull());
  });

  it('can have a photo', async () => {
    show('all', (await thing('Dranghek')).id);
    await userEvent.click(await screen.findByRole('button', { name: t('attachment-add') }));
    expect(await screen.findByRole('button', { name: new RegExp(`^${t('attachment-remove')}`) })).toBeDefined();
  });

  it('begin with little, and refuse a blank name', async () => {
    show('all', 'new');
    await userEvent.click(await screen.findByRole('button', { name: t('resource-make') }));
    expect(await screen.findByRole('alert')).toBeDefined();
    await fill(t('resource-field-name'), 'Aggregaat');
    await userEvent.click(screen.getByRole('button', { name: t('resource-make') }));
    await waitFor(async () => expect(await thing('Aggregaat')).toMatchObject({ quantity: 1, kind: 'room' }));
    const { id } = await thing('Aggregaat');
    expect(location.hash).toBe(`#/resources/all/${id}`);
    router.go({ place: 'overview' });
  });
});

describe('the calendar', () => {
  it('is walked by keys from day to day and from thing to thing, and Enter opens the day', async () => {
    show('calendar');
    const focused = () => document.activeElement as HTMLElement;
    await screen.findByRole('grid');
    await waitFor(() => expect(document.querySelector('[role=gridcell][tabindex="0"]')).not.toBeNull());
    document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')!.focus();
    const before = focused().textContent;
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused().textContent).not.toBe(before));
    await userEvent.keyboard('{End}{PageDown}');
    await waitFor(() => expect(focused().getAttribute('role')).toBe('gridcell'));
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: t('calendar-book') })).toBeDefined();
  });

  it('says in its list what stands in its month', async () => {
    const day = addMonths(today(), 2);
    await book('Dranghek', { startsAt: `${day}T09:00`, endsAt: `${addDays(day, 1)}T12:00`, purpose: 'Optocht' });
    show('calendar');
    await userEvent.click(await screen.findByRole('radio', { name: t('calendar-view-month') }));
    for (const step of ['calendar-after', 'calendar-after'] as const) await userEvent.click(screen.getByRole('button', { name: t(step) }));
    await waitFor(() => expect(screen.getAllByRole('gridcell').filter((cell) => cell.textContent?.includes('Optocht'))).toHaveLength(2));
    await userEvent.click(screen.getByRole('radio', { name: t('calendar-view-list') }));
    expect(await screen.findAllByRole('button', { name: /Optocht/ })).toHaveLength(1);
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('leads from an empty day to a booking of that thing on that day', async () => {
    show('calendar');
    await screen.findByRole('grid');
    const cell = await waitFor(() => screen.getAllByRole('gridcell').find((one) => one.textContent?.includes('Bakfiets') && one.getAttribute('tabindex') !== null)!);
    await userEvent.click(cell);
    await userEvent.click(await screen.findByRole('button', { name: t('calendar-book') }));
    expect(await screen.findByRole('heading', { name: t('booking-new') })).toBeDefined();
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>(t('booking-what')).selectedOptions[0]?.textContent).toBe('Bakfiets'));
  });
});

describe('a scheme', () => {
  const open = async (town: string) => {
    const schemes = await answered(memory.commands.listSchemes(initiativeId()));
    show('schemes', schemes.find((one) => one.town === town)!.id);
  };

  it('tells the last day to apply, the own share and what is missing', async () => {
    await open('Smallingerland');
    expect(await screen.findByText(t('guide-no-lead'))).toBeDefined();
    await fill(t('guide-amount'), '2.500');
    expect(await screen.findByText(/€\s?500/)).toBeDefined();
    expect(screen.getByText(t('guide-missing')).parentElement?.textContent).toContain('25 mensen');
  });

  it('of which the last day has gone says so', async () => {
    await open('Harderwijk');
    expect(await screen.findByText(t('guide-no-day'))).toBeDefined();
    await fill(t('guide-day'), showDate(addDays(today(), 100)));
    expect((await screen.findByText(new RegExp(t('guide-latest', { day: '' }).replace(/\s*\.$/, '')))).className).not.toContain('late');
    await fill(t('guide-day'), showDate(addDays(today(), 20)));
    expect((await screen.findByText(new RegExp(t('guide-too-late', { day: '' }).replace(/\s*\.$/, '')))).className).toContain('late');
  });

  it('says what is not known, and where it was read', async () => {
    await open('Harderwijk');
    const rules = await screen.findByRole('region', { name: t('scheme-rules-of', { town: 'Harderwijk' }) });
    expect(rules.textContent).toContain(t('scheme-field-decides').toLowerCase());
    expect(rules.textContent).toContain('harderwijk.nl/initiatievenloket');
  });

  it('is changed while one types', async () => {
    await open('Veenendaal');
    await userEvent.click(await screen.findByRole('button', { name: t('scheme-edit') }));
    await fill(t('scheme-field-ownShare'), '10');
    await fill(t('scheme-field-seenOn'), '3-12-2026');
    await userEvent.click(screen.getByRole('button', { name: t('scheme-done') }));
    await waitFor(async () => expect((await answered(memory.commands.listSchemes(initiativeId()))).find((one) => one.town === 'Veenendaal')).toMatchObject({ ownShare: '10', seenOn: '2026-12-03' }));
    expect(await screen.findByText(t('scheme-own-share', { percent: '10' }))).toBeDefined();
  });

  it('goes to the trash under its own name', async () => {
    const schemes = await memory.commands.listSchemes(initiativeId());
    const scheme = schemes.status === 'ok' ? schemes.data[0]! : undefined;
    show('schemes', scheme!.id);
    await userEvent.click(await screen.findByRole('button', { name: t('trash') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('scheme-trashed', { name: scheme!.name }), undoable: true }));
    await memory.commands.undo();
  });

  it('that comes with Samenspel is fetched once', async () => {
    show('schemes');
    const press = async () => userEvent.click(await screen.findByRole('button', { name: t('schemes-known') }));
    await press();
    await waitFor(() => expect(acts.shown.at(-1)?.text).toBe(t('schemes-known-added', { count: 1 })));
    await press();
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('schemes-known-added', { count: 0 }), undoable: false }));
  });

  it('without a name is refused at its field', async () => {
    show('schemes', 'new');
    await userEvent.click(await screen.findByRole('button', { name: t('scheme-make') }));
    expect((await screen.findByRole('alert')).closest('.field')?.textContent).toContain(t('scheme-field-name'));
  });
});
