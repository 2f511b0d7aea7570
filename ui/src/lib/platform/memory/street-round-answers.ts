import type { Outcome, Position, Result, RoundDoorView, RoundInput, RoundRow, RoundView, StreetCommands } from '../../bindings/contract';
import { now } from './memory-store';
import { ok, refuse, type MemoryStreet } from './street';
import { walkingOrder } from './street-circle';
import { keyOf, nameless, type Door, type Round, type Statement, type Visit } from './street-state';
import { standingOf } from './street-support';

type RoundCommands = Pick<StreetCommands,
  'listRounds' | 'startRound' | 'editRound' | 'endRound' | 'reopenRound' | 'trashRound' | 'showRound' | 'roundDoors' | 'assignStreet' | 'unassignStreet' | 'recordVisit'>;

const isPosition = (outcome: Outcome | null): outcome is Position => outcome !== null && ['for', 'against', 'neutral'].includes(outcome);

export function roundAnswers(street: MemoryStreet): RoundCommands {
  const found = <T>(id: string, answer: (round: Round) => Result<T>): Result<T> => {
    const round = street.state.rounds.find((one) => one.id === id);
    return round ? answer(round) : refuse('not_found');
  };
  const change = (code: string, id: string, next: Partial<Round>) => street.act(code, [], () => ({ rounds: street.state.rounds.map((old) => (old.id === id ? { ...old, ...next } : old)) }));

  return {
    listRounds: async (initiativeId) => ok(street.state.rounds.filter((round) => round.initiativeId === initiativeId).map((round) => rowOf(street, round)).reverse()),
    startRound: async (initiativeId, input) => {
      const wrong = refused(input);
      if (wrong) return wrong;
      const id = street.newId();
      street.act('start_round', [], () => ({ rounds: [...street.state.rounds, { ...read(street, input), id, initiativeId, endedAt: null }] }));
      return ok(id);
    },
    editRound: async (id, input) => found(id, () => {
      const wrong = refused(input);
      if (wrong) return wrong;
      change('edit_round', id, read(street, input));
      return ok(null);
    }),
    endRound: async (id) => found(id, () => {
      const gone = street.state.visits.filter((visit) => visit.roundId === id && visit.outcome === 'not_home').length;
      change('end_round', id, { endedAt: now() });
      // Final: no way back leads to a door that was not at home.
      street.store.forget((state) => ({ ...state, visits: state.visits.filter((visit) => visit.roundId !== id || visit.outcome !== 'not_home') }));
      street.tell();
      return ok({ cleared: gone });
    }),
    reopenRound: async (id) => found(id, () => (change('reopen_round', id, { endedAt: null }), ok(null))),
    trashRound: async (id) => found(id, () => {
      street.act('trash_round', [], () => ({ rounds: street.state.rounds.filter((round) => round.id !== id) }));
      return ok(null);
    }),
    showRound: async (id) => found(id, (round) => ok(viewOf(street, round))),
    roundDoors: async (id, name) => found(id, (round) => ok(walkingOrder(street.streets(round.initiativeId).get(name) ?? []).map((door) => doorOf(street, round, door)))),
    assignStreet: async (roundId, name, _city, side, helper) => found(roundId, () => {
      const person = [...street.store.initiatives.values()].flatMap((one) => one.team).find((one) => one.id === helper) ?? street.store.people.get(helper);
      if (!person) return refuse('not_found');
      const words = [person.name.given, person.name.prefix, person.name.family].filter(Boolean).join(' ');
      street.act('assign_street', [], () => ({ assignments: [...street.state.assignments, { id: street.newId(), roundId, street: name, side, helper: words }] }));
      return ok(null);
    }),
    unassignStreet: async (id) => {
      street.act('unassign_street', [], () => ({ assignments: street.state.assignments.filter((one) => one.id !== id) }));
      return ok(null);
    },
    recordVisit: async (roundId, input) => found(roundId, (round) => {
      if (round.endedAt !== null) return refuse('round_ended');
      const door: Door = { street: input.street, number: input.houseNumber };
      if (input.remark.length > 20_000) return refuse('too_long', 'remark', { max: '20000' });
      const visit: Visit = { roundId, door, outcome: input.outcome, remark: input.remark, answers: input.answers, visitedAt: now() };
      street.act('record_visit', [], () => {
        if (input.outcome === 'no_post') street.store.noPost.add(keyOf(door));
        const others = street.state.visits.filter((one) => one.roundId !== roundId || keyOf(one.door) !== keyOf(door));
        return { visits: [...others, visit], statements: withVisit(street, round, door, input.outcome) };
      });
      return ok(doorOf(street, round, door));
    }),
  };
}

function refused({ title, startedOn, questions }: RoundInput): Result<never> | null {
  if (title.trim() === '') return refuse('blank', 'title');
  if (!/^\d{4}-\d\d-\d\d$/.test(startedOn)) return refuse('date', 'startedOn');
  if (questions.some((one) => one.text.trim() === '')) return refuse('blank', 'questions');
  return questions.some((one) => one.kind === 'choice' && one.options.length < 2) ? refuse('question_options', 'questions', { max: '12' }) : null;
}

function read(street: MemoryStreet, { title, startedOn, questions }: RoundInput): Pick<Round, 'title' | 'startedOn' | 'questions'> {
  return { title: title.trim(), startedOn, questions: questions.map((one) => ({ ...one, id: one.id ?? street.newId() })) };
}

/** What a household says at the door takes the place of what it said there before in this round. */
function withVisit(street: MemoryStreet, round: Round, door: Door, outcome: Outcome | null): Statement[] {
  const id = `${round.id}|${keyOf(door)}`;
  const others = street.state.statements.filter((one) => one.id !== id);
  if (!isPosition(outcome)) return others;
  return [...others, { id, initiativeId: round.initiativeId, door, neighbourId: null, name: nameless, position: outcome, channel: 'door', givenOn: now().slice(0, 10), withdrawnOn: null, remark: '', isAside: false }];
}

function rowOf(street: MemoryStreet, { id, initiativeId, title, startedOn, endedAt }: Round): RoundRow {
  const doors = new Set(street.doors(initiativeId).map(keyOf));
  const done = street.state.visits.filter((visit) => visit.roundId === id && visit.outcome !== null && doors.has(keyOf(visit.door))).length;
  return { id, title, startedOn, endedAt, doors: doors.size, done };
}

function viewOf(street: MemoryStreet, round: Round): RoundView {
  const visits = new Map(street.state.visits.filter((visit) => visit.roundId === round.id && visit.outcome !== null).map((visit) => [keyOf(visit.door), visit]));
  const streets = [...street.streets(round.initiativeId)].filter(([, doors]) => doors.length > 0);
  const order = streets.flatMap(([, doors]) => walkingOrder(doors));
  const last = [...visits.values()].sort((one, other) => other.visitedAt.localeCompare(one.visitedAt))[0];
  const from = last ? order.findIndex((door) => keyOf(door) === keyOf(last.door)) + 1 : 0;
  const next = [...order.slice(from), ...order.slice(0, from)].find((door) => !visits.has(keyOf(door)));
  return {
    ...rowOf(street, round),
    questions: round.questions,
    streets: streets.map(([name, doors]) => {
      const noted = doors.flatMap((door) => visits.get(keyOf(door)) ?? []);
      const count = (outcome: Outcome) => noted.filter((visit) => visit.outcome === outcome).length;
      const helpers = street.state.assignments.filter((one) => one.roundId === round.id && one.street === name).map(({ id, side, helper }) => ({ id, side, helper }));
      return { street: name, city: street.city(round.initiativeId, name), doors: doors.length, done: noted.length, notHome: count('not_home'), comeBack: count('come_back'), helpers };
    }),
    nextKey: next ? keyOf(next) : null,
  };
}

function doorOf(street: MemoryStreet, round: Round, door: Door): RoundDoorView {
  const key = keyOf(door);
  const visit = street.state.visits.find((one) => one.roundId === round.id && keyOf(one.door) === key);
  const people = street.store.living(round.initiativeId).filter((person) => person.address.street === door.street && person.address.houseNumber === door.number);
  const before = street.state.statements.filter((one) => keyOf(one.door) === key && one.id !== `${round.id}|${key}`);
  const standing = [...standingOf(before, street.rules(round.initiativeId)).values()][0];
  return {
    key, street: door.street, city: street.city(round.initiativeId, door.street), number: door.number, householdId: people.length > 0 || visit ? key : null,
    people: people.map((person) => person.name), noPost: street.store.noPost.has(key), outcome: visit?.outcome ?? null, remark: visit?.remark ?? '',
    visitedAt: visit?.visitedAt ?? null, earlier: standing?.counts?.position ?? null, answers: visit?.answers ?? [],
  };
}
