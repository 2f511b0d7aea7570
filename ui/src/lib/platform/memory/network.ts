// Organisations, talents, contact, involvement and doubles in memory, with the refusals of the core.
import type {
  ContactInput, ContactView, NetworkCommands, NeighbourRow, NetworkMention, OrganisationRow, OrganisationView, RelationView, SegmentInput, TalentInput, TalentView,
} from '../../bindings/contract';
import { fullName } from '../../i18n/names';
import { today } from '../../i18n/today';
import { addDays } from '../../i18n/wall-clock';
import type { MemoryStore } from './memory-store';
import { makeId, type Person } from './neighbourhood';
import { someNetwork } from './network-data';
import { doublesOf, joined, type Pair } from './network-doubles';
import { interestOf, lastSpoken, nextCalls } from './network-next';
import { noNetwork, pairKey, type Contact, type NetworkState, type Organisation, type Relation, type Talent } from './network-state';
import { fits, fold, foundBy, rowOf, type Asked, type Known } from './person-rules';
import { ok, refuse } from './street';

/** Who joins later than this after the first day comes late. */
const LATE_DAYS = 30;
const EVENTS = ['organisationsChanged', 'talentsChanged', 'contactChanged', 'segmentsChanged', 'neighboursChanged'] as const;

type Tables = Omit<NetworkState, 'notDoubles'>;
type Row<Name extends keyof Tables> = Tables[Name][number];

export class MemoryNetwork {
  #kept = noNetwork;
  #store: MemoryStore;
  #tell: () => void;
  #ids = 780_000;

  constructor(store: MemoryStore, emit: (name: (typeof EVENTS)[number], payload: null) => void) {
    this.#store = store;
    this.#tell = () => EVENTS.forEach((name) => emit(name, null));
    store.keepAlso({ copy: () => this.#kept, putBack: (kept) => (this.#kept = kept as NetworkState), tell: this.#tell });
  }

  furnish(initiativeId: string): void {
    const team = this.#store.initiatives.get(initiativeId)?.team.map((member) => member.id) ?? [];
    this.#kept = someNetwork(initiativeId, this.#store.living(initiativeId), team);
  }

  /** What lies in the trash. */
  trashed(): Organisation[] {
    return this.#kept.organisations.filter((one) => one.inTrash);
  }

  /** Everything that hangs on a person who is erased. */
  forget(personId: string): void {
    const { relations, talents, contacts, notDoubles } = this.#kept;
    const others = <T extends { neighbourId: string | null }>(all: T[]) => all.filter((one) => one.neighbourId !== personId);
    this.#kept = { ...this.#kept, relations: others(relations), talents: others(talents), contacts: others(contacts), notDoubles: notDoubles.filter((pair) => !pair.includes(personId)) };
  }

  /** Where a name is still written. */
  mentions(name: string): NetworkMention[] {
    const { organisations, contacts } = this.#kept;
    return [
      ...organisations.filter((one) => one.note.includes(name)).map((one) => ({ kind: 'organisation' as const, id: one.id, name: one.name, excerpt: one.note })),
      ...contacts.filter((one) => one.note.includes(name)).map((one) => ({ kind: 'contact' as const, id: one.id, name: this.#ownerName(one) ?? '', excerpt: one.note })),
    ];
  }

  /** What a person's panel shows of it. */
  of(person: Person) {
    const { relations, talents, contacts } = this.#kept;
    return {
      involvement: person.involvement, joinedOn: person.joinedOn, isLateJoiner: this.#isLate(person),
      relations: relations.filter((one) => one.neighbourId === person.id).flatMap((one) => this.#relation(one)),
      talents: talents.filter((one) => one.neighbourId === person.id).flatMap((one) => this.#talent(one)),
      contact: this.#log(contacts.filter((one) => one.neighbourId === person.id)),
    };
  }

  found(initiativeId: string, segment: Omit<SegmentInput, 'name'>): Person[] {
    const since = segment.silentDays === null ? '' : addDays(today(), -segment.silentDays);
    const spoken = new Set(this.#kept.contacts.filter((one) => one.state === 'done' && one.on > since).map((one) => one.neighbourId));
    const asked: Asked = { ...segment, spokenSince: (person) => spoken.has(person.id), known: (person) => this.#known(person) };
    return [...this.#store.people.values()].filter((person) => person.initiativeId === initiativeId && fits(person, asked));
  }

  /** A person as a line of the list that some words find. */
  row(person: Person, text: string): NeighbourRow {
    return { ...rowOf(person), foundBy: foundBy(person, this.#known(person), text) ?? [] };
  }

  #known(person: Person): Known {
    const { talents, relations, organisations } = this.#kept;
    const own = relations.filter((one) => one.neighbourId === person.id);
    const named = organisations.filter((it) => !it.inTrash && own.some((one) => one.organisationId === it.id));
    const words = (all: string[]) => all.join(' ');
    return { talent: words(talents.filter((one) => one.neighbourId === person.id).map((one) => one.what)), organisation: words(named.map((it) => it.name)), part: words(own.map((one) => one.role)) };
  }

  answers(): NetworkCommands {
    return { ...this.#organisationAnswers(), ...this.#talentAnswers(), ...this.#contactAnswers(), ...this.#peopleAnswers() };
  }

  #organisationAnswers(): Pick<NetworkCommands, 'listOrganisations' | 'showOrganisation' | 'addOrganisation' | 'editOrganisation' | 'trashOrganisation' | 'restoreOrganisation' | 'addRelation' | 'editRelation' | 'removeRelation' | 'listKeyFigures'> {
    const wrong = (name: string) => (name.trim() === '' ? refuse('blank', 'name') : null);
    const wrongPart = (neighbourId: string, role: string, organisationId: string | null) =>
      !this.#person(neighbourId) ? refuse('not_found', 'neighbourId') : role.trim() === '' && organisationId === null ? refuse('blank', 'role') : null;
    return {
      listOrganisations: async (initiativeId, text) => ok(this.#organisations(initiativeId).filter((one) => fold(`${one.name} ${one.place} ${one.note}`).includes(fold(text))).map(this.#organisationRow)),
      showOrganisation: async (id) => {
        const one = this.#kept.organisations.find((row) => row.id === id && !row.inTrash);
        return one ? ok(this.#organisationView(one)) : refuse('not_found');
      },
      addOrganisation: async (initiativeId, input) => wrong(input.name) ?? ok(this.#add('organisations', 'add_organisation', { ...input, name: input.name.trim(), initiativeId, inTrash: false }).id),
      editOrganisation: async (id, input) => wrong(input.name) ?? this.#change('organisations', 'edit_organisation', id, input),
      trashOrganisation: async (id) => this.#change('organisations', 'trash_organisation', id, { inTrash: true }),
      restoreOrganisation: async (id) => this.#change('organisations', 'restore_organisation', id, { inTrash: false }),
      addRelation: async (initiativeId, input) => wrongPart(input.neighbourId, input.role, input.organisationId) ?? ok(this.#relation(this.#add('relations', 'add_relation', { ...input, initiativeId }))[0]!),
      editRelation: async (id, input) => wrongPart(input.neighbourId, input.role, input.organisationId) ?? this.#change('relations', 'edit_relation', id, input),
      removeRelation: async (id) => this.#remove('relations', 'remove_relation', id),
      listKeyFigures: async (initiativeId) => ok(this.#kept.relations.filter((one) => one.initiativeId === initiativeId && one.isKeyFigure).flatMap((one) => {
        const person = this.#person(one.neighbourId);
        if (!person) return [];
        const { id, name, phone, email } = person;
        return [{ neighbourId: id, name, phone, email, role: one.role, organisation: this.#organisationName(one.organisationId), lastContactOn: lastSpoken(this.#contactsOf(id)) }];
      }).sort((one, other) => fullName(one.name).localeCompare(fullName(other.name), 'nl'))),
    };
  }

  #talentAnswers(): Pick<NetworkCommands, 'listTalents' | 'addTalent' | 'editTalent' | 'removeTalent'> {
    const wrong = (input: TalentInput) => (isOfOne(input) ? (input.what.trim() === '' ? refuse('blank', 'what') : null) : refuse('one_owner', 'neighbourId'));
    return {
      listTalents: async ({ initiativeId, text, kind, onlyAvailable }) => {
        const words = fold(text).split(/\s+/);
        const views = this.#kept.talents.filter((one) => one.initiativeId === initiativeId && (kind === null || one.kind === kind) && (!onlyAvailable || one.state === 'available')).flatMap((one) => this.#talent(one));
        return ok(views.filter((one) => words.every((word) => fold(`${one.what} ${one.when} ${one.name}`).includes(word))).sort((one, other) => one.what.localeCompare(other.what, 'nl')));
      },
      addTalent: async (initiativeId, input) => wrong(input) ?? ok(this.#talent(this.#add('talents', 'add_talent', { ...input, initiativeId }))[0]!),
      editTalent: async (id, input) => wrong(input) ?? this.#change('talents', 'edit_talent', id, input),
      removeTalent: async (id) => this.#remove('talents', 'remove_talent', id),
    };
  }

  #contactAnswers(): Pick<NetworkCommands, 'recordContact' | 'editContact' | 'removeContact' | 'followUp' | 'nextCalls'> {
    const wrong = (input: ContactInput) => {
      if (!isOfOne(input)) return refuse('one_owner', 'neighbourId');
      if (!isDay(input.on)) return refuse('date', 'on');
      return input.followUpOn !== null && !isDay(input.followUpOn) ? refuse('date', 'followUpOn') : null;
    };
    return {
      recordContact: async (initiativeId, input, answers) => {
        const refusal = wrong(input);
        if (refusal) return refusal;
        const row: Contact = { ...input, id: this.#id(), initiativeId, followedUp: false };
        const settled = this.#kept.contacts.map((one) => (one.id === answers ? { ...one, followedUp: true } : one));
        this.#act('record_contact', { contacts: [...settled, row] });
        return ok(this.#contact(row)[0]!);
      },
      editContact: async (id, input) => wrong(input) ?? this.#change('contacts', 'edit_contact', id, input),
      removeContact: async (id) => this.#remove('contacts', 'remove_contact', id),
      followUp: async (id, done) => this.#change('contacts', 'follow_up', id, { followedUp: done }),
      nextCalls: async (initiativeId) => ok(nextCalls(this.#store.living(initiativeId), this.#organisations(initiativeId), this.#kept.contacts.filter((one) => one.initiativeId === initiativeId), today())),
    };
  }

  #peopleAnswers(): Pick<NetworkCommands, 'setInvolvement' | 'setJoinedOn' | 'listSegments' | 'saveSegment' | 'removeSegment' | 'findDoubles' | 'mergeNeighbours' | 'dismissDouble' | 'interest'> {
    const counted = (segment: SegmentInput & { id: string; initiativeId: string }) => ({ ...segment, count: this.found(segment.initiativeId, segment).length });
    return {
      setInvolvement: async (ids, involvement) => {
        this.#store.mark('set_involvement', ids, (person) => ({ ...person, involvement, joinedOn: person.joinedOn ?? (involvement === 'unknown' ? null : today()) }));
        return ok(null);
      },
      setJoinedOn: async (id, day) => {
        if (!this.#person(id)) return refuse('not_found');
        if (day !== null && (!isDay(day) || day > today())) return refuse('date', 'joinedOn');
        this.#store.mark('set_joined_on', [id], (person) => ({ ...person, joinedOn: day }));
        return ok(null);
      },
      listSegments: async (initiativeId) => ok(this.#kept.segments.filter((one) => one.initiativeId === initiativeId).sort((one, other) => one.name.localeCompare(other.name, 'nl')).map(counted)),
      saveSegment: async (initiativeId, id, segment) => {
        if (segment.name.trim() === '') return refuse('blank', 'name');
        const row = { ...segment, name: segment.name.trim(), id: id ?? this.#id(), initiativeId };
        const others = this.#kept.segments.filter((one) => one.id !== row.id);
        this.#act('save_segment', { segments: [...others, row] });
        return ok(counted(row));
      },
      removeSegment: async (id) => this.#remove('segments', 'remove_segment', id),
      findDoubles: async (initiativeId, offset, limit) => {
        const pairs = doublesOf(this.#store.living(initiativeId), this.#kept.notDoubles);
        return ok({ total: pairs.length, pairs: pairs.slice(offset, offset + limit).map(this.#pair) });
      },
      mergeNeighbours: async ({ staysId, goesId, takeFromGone }) => {
        const [stays, goes] = [this.#person(staysId), this.#person(goesId)];
        if (!stays || !goes) return refuse('not_found');
        if (stays.id === goes.id) return refuse('same_person');
        this.#merge(joined(stays, goes, takeFromGone), goes);
        return ok(null);
      },
      dismissDouble: async (firstId, secondId) => {
        this.#act('dismiss_double', { notDoubles: [...this.#kept.notDoubles, pairKey(firstId, secondId)] });
        return ok(null);
      },
      interest: async (initiativeId) => {
        const people = this.#store.living(initiativeId).map((person) => ({ joinedOn: person.joinedOn, isLate: this.#isLate(person) }));
        const supported = this.#store.street.statements.filter((one) => one.initiativeId === initiativeId && one.position === 'for').map((one) => one.givenOn);
        const spoken = this.#kept.contacts.filter((one) => one.initiativeId === initiativeId && one.state === 'done').map((one) => one.on);
        return ok(interestOf(people, supported, spoken, today()));
      },
    };
  }

  /** All that hangs on the one who goes hangs on the one who stays. */
  #merge(stays: Person, goes: Person): void {
    const moved = <T extends { neighbourId: string | null }>(all: T[]) => all.map((one) => (one.neighbourId === goes.id ? { ...one, neighbourId: stays.id } : one));
    this.#store.act('merge_neighbours', [stays.id, goes.id], [], () => {
      const { relations, talents, contacts } = this.#kept;
      this.#kept = { ...this.#kept, relations: moved(relations), talents: moved(talents), contacts: moved(contacts) };
      this.#store.street = { ...this.#store.street, statements: moved(this.#store.street.statements) };
      for (const [id, file] of this.#store.attachments) if (file.ownerId === goes.id) this.#store.attachments.set(id, { ...file, ownerId: stays.id });
      this.#store.people.set(stays.id, stays);
      this.#store.people.set(goes.id, { ...goes, inTrash: true, mergedInto: stays.id });
    });
    this.#tell();
  }

  #add<Name extends keyof Tables>(table: Name, code: string, row: Omit<Row<Name>, 'id'>): Row<Name> {
    const added = { ...row, id: this.#id() } as Row<Name>;
    this.#act(code, { [table]: [...this.#kept[table], added] });
    return added;
  }

  #change<Name extends keyof Tables>(table: Name, code: string, id: string, change: Partial<Row<Name>>) {
    if (!this.#kept[table].some((one) => one.id === id)) return refuse('not_found');
    this.#act(code, { [table]: this.#kept[table].map((one) => (one.id === id ? { ...one, ...change } : one)) });
    return ok(null);
  }

  #remove(table: keyof Tables, code: string, id: string) {
    if (!this.#kept[table].some((one) => one.id === id)) return refuse('not_found');
    this.#act(code, { [table]: this.#kept[table].filter((one) => one.id !== id) });
    return ok(null);
  }

  #act(code: string, change: Partial<NetworkState>): void {
    this.#store.act(code, [], [], () => (this.#kept = { ...this.#kept, ...change }));
    this.#tell();
  }

  #person(id: string): Person | undefined {
    const person = this.#store.people.get(id);
    return person?.mergedInto ? this.#person(person.mergedInto) : person;
  }

  #isLate(person: Person): boolean {
    const startsOn = this.#store.initiatives.get(person.initiativeId)?.startsOn ?? null;
    return startsOn !== null && person.joinedOn !== null && person.joinedOn > addDays(startsOn, LATE_DAYS);
  }

  #organisations = (initiativeId: string): Organisation[] =>
    this.#kept.organisations.filter((one) => one.initiativeId === initiativeId && !one.inTrash).sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  #organisationName = (id: string | null): string => this.#kept.organisations.find((one) => one.id === id && !one.inTrash)?.name ?? '';
  #contactsOf = (ownerId: string): Contact[] => this.#kept.contacts.filter((one) => one.neighbourId === ownerId || one.organisationId === ownerId);
  #log = (contacts: Contact[]): ContactView[] => contacts.flatMap((one) => this.#contact(one)).reverse().sort((one, other) => other.on.localeCompare(one.on));

  #organisationRow = ({ id, name, kind, standing, place }: Organisation): OrganisationRow => {
    const people = this.#kept.relations.filter((one) => one.organisationId === id);
    return { id, name, kind, standing, place, people: people.length, keyFigures: people.filter((one) => one.isKeyFigure).length, lastContactOn: lastSpoken(this.#contactsOf(id)) };
  };

  #organisationView({ initiativeId: _, inTrash: __, ...one }: Organisation): OrganisationView {
    return {
      ...one,
      people: this.#kept.relations.filter((row) => row.organisationId === one.id).flatMap((row) => this.#relation(row)),
      offers: this.#kept.talents.filter((row) => row.organisationId === one.id).flatMap((row) => this.#talent(row)),
      contact: this.#log(this.#kept.contacts.filter((row) => row.organisationId === one.id)),
    };
  }

  #relation({ id, neighbourId, organisationId, role, isKeyFigure }: Relation): RelationView[] {
    const person = this.#person(neighbourId);
    return person && !person.inTrash ? [{ id, neighbourId: person.id, name: person.name, organisationId, organisation: this.#organisationName(organisationId), role, isKeyFigure }] : [];
  }

  #talent({ initiativeId: _, ...one }: Talent): TalentView[] {
    const name = this.#ownerName(one);
    return name === null ? [] : [{ ...one, name }];
  }

  #contact({ initiativeId, ...one }: Contact): ContactView[] {
    const name = this.#ownerName(one);
    const by = this.#store.initiatives.get(initiativeId)?.team.find((member) => member.id === one.byId);
    return name === null ? [] : [{ ...one, name, by: by ? fullName(by.name) : '' }];
  }

  #ownerName({ neighbourId, organisationId }: { neighbourId: string | null; organisationId: string | null }): string | null {
    if (neighbourId === null) return this.#organisationName(organisationId) || null;
    const person = this.#person(neighbourId);
    return person && !person.inTrash ? fullName(person.name) : null;
  }

  #pair = ({ first, second, why, score }: Pair) => ({ first: this.#doublePerson(first), second: this.#doublePerson(second), why, score });

  #doublePerson({ id, name, address, phone, email, tags, note, history }: Person) {
    const support = this.#store.street.statements.filter((one) => one.neighbourId === id).length;
    return { id, name, address, phone, email, tags, note, consent: history.length, support, contact: this.#contactsOf(id).length, attachments: this.#store.attachmentsOf(id).length };
  }

  #id(): string {
    this.#ids += 1;
    return makeId(this.#ids);
  }
}

const isOfOne = ({ neighbourId, organisationId }: { neighbourId: string | null; organisationId: string | null }): boolean => (neighbourId === null) !== (organisationId === null);
const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
