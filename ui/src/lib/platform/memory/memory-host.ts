import type {
  Commands, Events, InitiativeView, Job, NeighbourView, Result, SettingsView, TeamMemberView,
} from '../../bindings/contract';
import type { Host } from '../host';
import { ok, refuse } from './answer';
import { attachmentAnswers } from './attachments';
import { MemoryBackups } from './backups';
import { documentAnswers } from './documents';
import { erasePerson } from './erasure';
import { CASES, emptyInitiative, fullInitiative } from './initiatives';
import { MemoryStore, now } from './memory-store';
import { FILE_ROWS, importFile, previewOf } from './import-file';
import { chance, makeId, makePeople, notInvolved, type Person } from './neighbourhood';
import { MemoryNetwork } from './network';
import { involve } from './network-data';
import { rowOf, standingConsent, wrongField } from './person-rules';
import { addressKey, doorsOf, overviewOf } from './overview';
import { MemoryDepth } from './depth';
import { MemoryKeys } from './keys';
import { MemoryResources } from './resources';
import { privacyOf, somethingDue } from './privacy';
import type { Scenario } from './scenario';
import { MemoryServer } from './server';
import { MemoryStreet } from './street';
import { sampleStreet } from './street-sample';
import { MemoryTeam, someConflicts } from './team';
import { trashAnswers } from './trash';

type Callback = (payload: never) => void;

const JOB_STEPS = 25;
/** The core gives no more than this. */
const ROWS_AT_ONCE = 500;

/** Answers every command from memory, with the same refusals and events as the core, for tests and for looking. */
export class MemoryHost implements Host {
  readonly commands: Commands;
  settings: SettingsView;
  #scenario: Scenario;
  #start: Scenario['start'];
  #demo: boolean;
  #salvage: boolean;
  #store = new MemoryStore((name, payload) => this.emit(name, payload));
  readonly #server = new MemoryServer((name, payload) => this.emit(name, payload));
  readonly #street = new MemoryStreet(this.#store, (name, payload) => this.emit(name, payload), () => this.#id());
  readonly team: MemoryTeam;
  readonly resources = new MemoryResources(this.#store, () => (['resourcesChanged', 'bookingsChanged', 'schemesChanged'] as const).forEach((name) => this.emit(name, null)));
  readonly depth = new MemoryDepth(this.#street, this.resources, () => this.#keys.sheetMade, () => this.emit('depthChanged', null));
  readonly #network = new MemoryNetwork(this.#store, (name, payload) => this.emit(name, payload));
  readonly #backups = new MemoryBackups(this.#store, { job: (job, total) => this.#job(job, total), onRestored: () => this.#restored(), onArrived: () => this.#arrived() });
  readonly #keys: MemoryKeys;
  #lookedAt: string | null = null;
  #cancelled = new Set<Job>();
  #listeners = new Map<string, Set<Callback>>();
  #ids = 100_000;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#start = scenario.start;
    this.#demo = scenario.demo;
    this.#salvage = scenario.salvage;
    this.#keys = new MemoryKeys(!scenario.recoveryReminder, scenario.keychain, () => this.#id());
    this.settings = { language: scenario.language, theme: scenario.theme, textPercent: scenario.textPercent, letterKeys: true };
    this.team = new MemoryTeam(this.#store, scenario.team, () => this.emit('neighboursChanged', null));
    this.commands = this.#guarded(this.#answers());
    if (scenario.start !== 'welcome') this.#furnish();
  }

  get people(): Map<string, Person> {
    return this.#store.people;
  }

  get initiatives(): Map<string, InitiativeView> {
    return this.#store.initiatives;
  }

  listen<Name extends keyof Events>(name: Name, callback: (payload: Events[Name]) => void): () => void {
    const callbacks = this.#listeners.get(name) ?? new Set<Callback>();
    this.#listeners.set(name, callbacks.add(callback as Callback));
    return () => void callbacks.delete(callback as Callback);
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const callback of this.#listeners.get(name) ?? []) (callback as (payload: Events[Name]) => void)(payload);
  }

  /** From now on this command is refused; `null` lets it through again. */
  setRefusal(command: keyof Commands, refusal: { code: string; field: string | null } | null): void {
    if (refusal) this.#scenario.refusals[command] = refusal;
    else delete this.#scenario.refusals[command];
  }

  #guarded(answers: Commands): Commands {
    const guarded = Object.entries(answers).map(([name, answer]) => [
      name,
      async (...args: unknown[]) => {
        if (this.#scenario.answerMs > 0) await pause(this.#scenario.answerMs);
        const refusal = this.#scenario.refusals[name];
        return refusal ? refuse(refusal.code, refusal.field) : (answer as (...args: unknown[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(guarded) as Commands;
  }

  #answers(): Commands {
    return {
      getStart: async () => ok({
        state: this.#start, demo: this.#demo, keychain: this.#scenario.keychain, folder: this.#demo ? '~/.local/share/samenspel/demo' : '~/.local/share/samenspel',
        ...this.settings, initiativeId: this.#lookedAt ?? [...this.#store.initiatives.keys()][0] ?? null, recoveryReminder: this.#start === 'open' && !this.#keys.sheetMade,
        trouble: null,
        salvage: this.#salvage ? { lost: [{ table: 'neighbours', kept: 636, lost: 4 }, { table: 'initiatives', kept: 1, lost: 0 }, { table: 'consent', kept: 180, lost: 2 }], lastBackup: this.#backups.all[0] ?? null } : null,
      }),
      beginProfile: async (passphrase) => {
        if (passphrase === null && !this.#scenario.keychain) return refuse('blank', 'passphrase');
        if (passphrase !== null && passphrase.length < 12) return refuse('weak_passphrase', 'passphrase');
        this.#start = 'open';
        this.#keys.begin(passphrase === null ? 'keychain' : 'passphrase');
        return ok(null);
      },
      unlock: async (secret) => {
        if (!secret.startsWith('goed')) return refuse('wrong_key', 'secret');
        this.#start = 'open';
        this.emit('startChanged', null);
        return ok(null);
      },
      openDemo: async (withCases) => {
        await this.#job('demo', this.#scenario.people);
        if (this.#cancelled.delete('demo')) return refuse('cancelled');
        this.#start = 'open';
        this.#demo = true;
        this.#furnish();
        if (withCases) this.#lookedAt = this.#addCases();
        this.emit('startChanged', null);
        return ok(null);
      },
      discardDemo: async () => {
        this.#lookedAt = null;
        this.#start = 'welcome';
        this.#demo = false;
        this.#store.empty();
        this.emit('startChanged', null);
        return ok(null);
      },
      getSettings: async () => ok(this.settings),
      saveSettings: async (settings) => {
        this.settings = settings;
        this.emit('settingsChanged', null);
        return ok(null);
      },
      ...this.#keys.answers(),
      exportPerson: async () => ok({ path: '~/Documenten/gegevens.zip', missing: 0 }),
      getPrivacy: async () => ok(privacyOf(this.#scenario.due ? somethingDue(this.#store.people) : [])),
      ...this.#backups.answers(),
      exportAll: async () => {
        await this.#job('export', 8);
        return this.#cancelled.delete('export') ? refuse('cancelled') : ok('~/Documenten/samenspel-alles.zip');
      },

      listInitiatives: async () => ok([...this.#store.initiatives.values()].map(({ id, title, phase, standing }) => ({ id, title, phase, standing, neighbours: this.#store.living(id).length }))),
      getInitiative: async (id) => this.#initiative(id, (initiative) => initiative),
      createInitiative: async (title) => {
        if (title.trim() === '') return refuse('blank', 'title');
        const id = this.#id();
        this.#store.act('create_initiative', [], [id], () => this.#store.initiatives.set(id, emptyInitiative(id, title.trim())));
        return ok(id);
      },
      editInitiative: async (id, change) => this.#initiative(id, (initiative) => {
        if (change.title !== null && change.title.trim() === '') return refuse('blank', 'title');
        const startsOn = change.startsOn === null ? initiative.startsOn : change.startsOn || null;
        const endsOn = change.endsOn === null ? initiative.endsOn : change.endsOn || null;
        if (startsOn && endsOn && endsOn < startsOn) return refuse('end_before_start', 'endsOn');
        const texts = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
        const next = { ...initiative, ...texts, startsOn, endsOn } as InitiativeView;
        this.#store.act('edit_initiative', [], [id], () => this.#store.initiatives.set(id, next));
        return next;
      }),
      trashInitiative: async (id) => this.#initiative(id, () => {
        this.#store.act('trash_initiative', [], [id], () => this.#store.initiatives.delete(id));
        return null;
      }),
      addTeamMember: async (initiativeId, member) => this.#initiative(initiativeId, (initiative) => {
        if (member.name.given.trim() === '' && member.name.family.trim() === '') return refuse('blank', 'given');
        const added: TeamMemberView = { id: this.#id(), ...member };
        this.#store.act('add_team_member', [], [initiativeId], () => this.#store.initiatives.set(initiativeId, { ...initiative, team: [...initiative.team, added] }));
        return added;
      }),
      editTeamMember: async (id, member) => this.#ofTeam(id, (initiative) => {
        if (member.name.given.trim() === '' && member.name.family.trim() === '') return refuse('blank', 'given');
        if (member.email !== '' && !/^\S+@\S+\.\S+$/.test(member.email)) return refuse('email', 'email');
        const next: TeamMemberView = { id, ...member };
        this.#store.act('edit_team_member', [], [initiative.id], () => this.#store.initiatives.set(initiative.id, { ...initiative, team: initiative.team.map((old) => (old.id === id ? next : old)) }));
        return next;
      }),
      removeTeamMember: async (id) => this.#ofTeam(id, (initiative) => {
        this.#store.act('remove_team_member', [], [initiative.id], () => this.#store.initiatives.set(initiative.id, { ...initiative, team: initiative.team.filter((old) => old.id !== id) }));
        return null;
      }),
      getOverview: async (id) => this.#initiative(id, (initiative) => overviewOf(initiative, this.#store.living(id), this.#store.noPost)),
      streetDoors: async (id, street) => ok(doorsOf(street, this.#store.living(id), this.#store.noPost)),

      listNeighbours: async (query) => {
        const all = this.#network.found(query.initiativeId, query);
        return ok({ total: all.length, rows: all.slice(query.offset, query.offset + Math.min(query.limit, ROWS_AT_ONCE)).map((person) => this.#network.row(person, query.text)) });
      },
      getNeighbour: async (id) => this.#person(id, (person) => this.#view(person)),
      createNeighbour: async (initiativeId, neighbour) => {
        const wrong = wrongField(neighbour.name.given + neighbour.name.family, neighbour.address.postcode, neighbour.address.houseNumber, neighbour.phone, neighbour.email);
        if (wrong) return refuse(...wrong);
        const id = this.#id();
        this.#store.act('create_neighbour', [id], [], () => this.#store.people.set(id, { ...neighbour, id, initiativeId, history: [], inTrash: false, ...notInvolved }));
        return ok(id);
      },
      editNeighbour: async (id, change) => this.#person(id, (person) => {
        const name = { given: change.given ?? person.name.given, prefix: change.prefix ?? person.name.prefix, family: change.family ?? person.name.family };
        const address = {
          street: change.street ?? person.address.street, houseNumber: change.houseNumber ?? person.address.houseNumber,
          postcode: (change.postcode ?? person.address.postcode).toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2'), city: change.city ?? person.address.city,
        };
        const next = { ...person, name, address, phone: change.phone ?? person.phone, email: change.email ?? person.email, note: change.note ?? person.note };
        const wrong = wrongField(name.given + name.family, address.postcode, address.houseNumber, next.phone, next.email);
        if (wrong) return refuse(...wrong);
        this.#store.act('edit_neighbour', [id], [], () => this.#store.people.set(id, next));
        return this.#view(next);
      }),
      setNoPost: async (id, noPost) => this.#person(id, (person) => {
        this.#store.act('set_no_post', [], [], () => (noPost ? this.#store.noPost.add(addressKey(person)) : this.#store.noPost.delete(addressKey(person))));
        this.emit('neighboursChanged', null);
        return null;
      }),
      trashNeighbours: async (ids) => ok(this.#store.mark('trash_neighbours', ids, (person) => ({ ...person, inTrash: true }))),
      restoreNeighbours: async (ids) => ok(this.#store.mark('restore_neighbours', ids, (person) => ({ ...person, inTrash: false }))),
      eraseNeighbour: async (id) => this.#person(id, (person) =>
        erasePerson(person, this.#store, this.#network, { backups: this.#backups.all.length, failed: this.#scenario.backupsFailed, elsewhere: this.#scenario.backupsElsewhere })),
      addTag: async (ids, tag) => {
        if (tag.trim() === '') return refuse('blank', 'tag');
        this.#store.mark('tag_neighbours', ids, (person) => ({ ...person, tags: [...new Set([...person.tags, tag.trim()])] }));
        return ok(null);
      },
      removeTag: async (ids, tag) => {
        this.#store.mark('untag_neighbours', ids, (person) => ({ ...person, tags: person.tags.filter((old) => old !== tag) }));
        return ok(null);
      },
      listTags: async (initiativeId) => {
        const counts = new Map<string, number>();
        for (const person of this.#store.living(initiativeId)) for (const tag of person.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
        return ok([...counts].sort().map(([tag, neighbours]) => ({ tag, neighbours })));
      },
      recordConsent: async (id, channel, purpose, given, wording, source) => this.#person(id, (person) => {
        if (wording.trim() === '') return refuse('blank', 'wording');
        const line = { id: this.#id(), channel, purpose, decision: given ? 'given' : 'withdrawn', wording, source, happenedAt: now() } as const;
        this.#store.mark('record_consent', [id], () => ({ ...person, history: [...person.history, line] }));
        return null;
      }),
      ...attachmentAnswers(this.#store, this.resources, () => this.#id(), () => this.emit('resourcesChanged', null)),

      chooseImportFile: async () => ok(importFile(this.#id(), 'Bewoners')),
      chooseImportSheet: async (token, sheet) => ok(importFile(token, sheet)),
      previewImport: async (initiativeId, choice) => {
        const named = choice.columns.some((column) => column === 'full_name' || column === 'given' || column === 'family');
        return named ? ok(previewOf(choice, this.#store.living(initiativeId)[0])) : refuse('blank', 'columns');
      },
      runImport: async (initiativeId, choice) => {
        await this.#job('import', FILE_ROWS);
        if (this.#cancelled.delete('import')) return refuse('cancelled');
        const preview = previewOf(choice, this.#store.living(initiativeId)[0]);
        const skipped = choice.duplicates === 'skip' ? preview.duplicateCount : 0;
        const added = makePeople(initiativeId, preview.ready - skipped).map((person) => ({ ...person, id: this.#id(), tags: choice.tag ? [choice.tag] : [] }));
        this.#store.act('import_neighbours', added.map((person) => person.id), [], () => added.forEach((person) => this.#store.people.set(person.id, person)));
        return ok({ imported: added.length, skippedDuplicates: skipped, leftOut: preview.errorCount });
      },
      cancelJob: async (job) => {
        this.#cancelled.add(job);
        return ok(null);
      },
      exportNeighbours: async (_id, format) => {
        await this.#job('export', this.#store.people.size);
        return this.#cancelled.delete('export') ? refuse('cancelled') : ok(`~/Documenten/buren.${format === 'vcard' ? 'vcf' : format}`);
      },

      ...this.#server.answers(),
      ...this.team.answers(),
      ...this.#street.answers(),
      ...this.#network.answers(),
      ...this.resources.answers(),
      ...this.depth.answers(),
      ...trashAnswers(this.#network, this.resources),
      ...documentAnswers(),

      getUndoState: async () => ok(this.#store.undoState()),
      undo: async () => (this.#store.undo() ? ok(this.#store.undoState()) : refuse('not_found')),
      redo: async () => (this.#store.redo() ? ok(this.#store.undoState()) : refuse('not_found')),
    };
  }

  #furnish(): void {
    this.#keys.furnish();
    const madeAt = ['2026-11-19T20:02:00Z', '2026-11-20T19:44:00Z', '2026-11-21T08:01:00Z'];
    if (this.#scenario.initiative === 'none') return;
    const id = makeId(900_001);
    this.#store.initiatives.set(id, this.#scenario.initiative === 'new' ? emptyInitiative(id, 'Speeltuin Lindeplein') : fullInitiative(id, this.#scenario.started));
    if (this.#scenario.initiative === 'full') this.#store.initiatives.set(makeId(900_002), emptyInitiative(makeId(900_002), 'Eettafel Kastanjelaan'));
    if (this.#scenario.initiative === 'full') {
      this.resources.furnish(id, this.#scenario);
      this.depth.furnish(id);
    }
    const count = this.#scenario.initiative === 'new' ? 0 : this.#scenario.people;
    const people = makePeople(id, count);
    for (const person of this.#scenario.initiative === 'full' && this.#scenario.network ? involve(people) : people) this.#store.people.set(person.id, person);
    if (this.#scenario.initiative === 'full' && this.#scenario.network) this.#network.furnish(id);
    if (this.#scenario.undecided) this.team.conflicts = someConflicts([...this.#store.people.keys()]);
    const random = chance(11);
    for (const person of this.#store.people.values()) if (random() < 0.03) this.#store.noPost.add(addressKey(person));
    if (this.#scenario.initiative === 'full' && this.#scenario.doors !== 'none') this.#store.street = sampleStreet(id, [...this.#store.people.values()], this.#scenario.doors === 'full');
    for (const [at, moment] of madeAt.entries()) this.#backups.keep(at === 0 ? 'before_migration' : 'daily', moment);
  }

  /** The sample cases, of which the first is looked at. */
  #addCases(): string {
    const ids = CASES.map((title, at) => {
      const id = makeId(900_010 + at);
      this.#store.initiatives.set(id, { ...emptyInitiative(id, title), phase: 'plan' });
      return id;
    });
    return ids[0]!;
  }

  #restored(): void {
    this.#salvage = false;
    this.emit('startChanged', null);
  }

  #arrived(): void {
    this.#start = 'open';
    this.#furnish();
    this.emit('startChanged', null);
  }

  #id(): string {
    this.#ids += 1;
    return makeId(this.#ids);
  }

  #initiative<T>(id: string, answer: (initiative: InitiativeView) => T | Result<never>): Result<T> {
    const initiative = this.#store.initiatives.get(id);
    return initiative ? settle(answer(initiative)) : refuse('not_found');
  }

  #ofTeam<T>(memberId: string, answer: (initiative: InitiativeView) => T | Result<never>): Result<T> {
    const initiative = [...this.#store.initiatives.values()].find((one) => one.team.some((member) => member.id === memberId));
    return initiative ? settle(answer(initiative)) : refuse('not_found');
  }

  #person<T>(id: string, answer: (person: Person) => T | Result<never>): Result<T> {
    const person = this.#store.people.get(id);
    if (person?.mergedInto) return this.#person(person.mergedInto, answer);
    return person ? settle(answer(person)) : refuse('not_found');
  }

  #view(person: Person): NeighbourView {
    const housemates = this.#store.living(person.initiativeId).filter((other) => other.id !== person.id && person.address.street !== '' && addressKey(other) === addressKey(person));
    const { id, initiativeId, name, address, phone, email, note, tags, history, inTrash } = person;
    return {
      id, initiativeId, name, address, phone, email, note, tags, history: [...history].reverse(), inTrash,
      noPost: this.#store.noPost.has(addressKey(person)), housemates: housemates.map(rowOf), consent: standingConsent(person),
      attachments: this.#store.attachmentsOf(id), ...this.#network.of(person),
    };
  }

  async #job(job: Job, total: number): Promise<void> {
    this.#cancelled.delete(job);
    for (let step = 0; step <= JOB_STEPS && !this.#cancelled.has(job); step += 1) {
      this.emit('progressChanged', { job, done: Math.round((total * step) / JOB_STEPS), total });
      if (this.#scenario.stepMs > 0) await pause(this.#scenario.stepMs);
    }
  }
}

function settle<T>(answer: T | Result<never>): Result<T> {
  const refused = typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 'error';
  return refused ? (answer as Result<never>) : ok(answer as T);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
