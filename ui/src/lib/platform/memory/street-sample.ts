// What a believable street said so far: forty doors of three streets, one round done and one half walked.
import type { Outcome, Position } from '../../bindings/contract';
import { makeId, type Person } from './neighbourhood';
import { walkingOrder, doorsOfCircle } from './street-circle';
import { nameless, type Door, type Part, type Round, type Statement, type StreetState, type Visit } from './street-state';

const CITY = 'Waterwijk';
const OUTCOMES: Outcome[] = ['for', 'for', 'not_home', 'for', 'against', 'for', 'come_back', 'neutral', 'for', 'not_home', 'for', 'no_post'];
const PAPER: Position[] = ['for', 'for', 'against', 'for', 'for', 'neutral', 'for', 'for'];

export function sampleParts(initiativeId: string): Part[] {
  const part = (number: number, more: Partial<Part>): Part => ({ id: makeId(700_000 + number), initiativeId, kind: 'range', street: '', city: CITY, first: 0, last: 0, side: 'both', addition: '', ...more });
  return [
    part(1, { street: 'Lindestraat', first: 1, last: 39, side: 'odd' }),
    part(2, { street: 'Kastanjelaan', first: 26, last: 48, side: 'even' }),
    part(3, { street: 'Kastanjelaan', kind: 'no_door', first: 30, last: 30 }),
    part(4, { street: 'Lindeplein', first: 1, last: 8 }),
    part(5, { street: 'Lindeplein', kind: 'door', first: 10, last: 10, addition: 'a' }),
  ];
}

/** `isWalked`: with rounds and support; else the circle alone. */
export function sampleStreet(initiativeId: string, people: Person[], isWalked: boolean): StreetState {
  const parts = sampleParts(initiativeId);
  const known = people.filter(({ address }) => address.street !== '').map(({ address }) => ({ street: address.street, number: address.houseNumber }));
  const doors = [...doorsOfCircle(parts, known).values()].flatMap(walkingOrder);
  const circle = { parts, rules: { [initiativeId]: { unit: 'household', needed: null, percent: 50 } as const } };
  if (!isWalked) return { ...circle, statements: [], rounds: [], assignments: [], visits: [] };
  const round = (number: number, more: Partial<Round>): Round => ({ id: makeId(710_000 + number), initiativeId, title: '', startedOn: '', endedAt: null, questions: [], ...more });
  const rounds = [
    round(1, { title: 'Eerste rondje: kennismaken', startedOn: '2026-10-10', endedAt: '2026-10-18T19:00:00Z' }),
    round(2, {
      title: 'Wat moet er komen?', startedOn: '2026-11-14',
      questions: [
        { id: makeId(720_001), kind: 'yes_no', text: 'Wilt u helpen op een zaterdag?', options: [] },
        { id: makeId(720_002), kind: 'choice', text: 'Wat komt er als eerste?', options: ['Schommels', 'Zandbak', 'Bankjes'] },
      ],
    }),
  ];
  return {
    ...circle, rounds,
    assignments: [{ id: makeId(730_001), roundId: rounds[1]!.id, street: 'Lindestraat', side: 'both', helper: 'Riet Hendriks' }],
    visits: [...firstRound(rounds[0]!, doors), ...doors.slice(0, OUTCOMES.length).map((door, at): Visit => ({
      roundId: rounds[1]!.id, door, outcome: OUTCOMES[at]!, remark: at === 4 ? 'Bang voor geluid in de avond.' : '', answers: [], visitedAt: `2026-11-14T14:${String(10 + at * 2)}:00Z`,
    }))],
    statements: [...atTheDoor(rounds[1]!, doors), ...onPaper(initiativeId, doors, people), ...odd(initiativeId, doors)],
  };
}

/** It asked for nothing but to get to know each other. */
function firstRound(round: Round, doors: Door[]): Visit[] {
  return doors.slice(0, 31).map((door): Visit => ({ roundId: round.id, door, outcome: 'neutral', remark: '', answers: [], visitedAt: `${round.startedOn}T13:00:00Z` }));
}

function atTheDoor(round: Round, doors: Door[]): Statement[] {
  return doors.slice(0, OUTCOMES.length).flatMap((door, at): Statement[] => {
    const position = OUTCOMES[at]!;
    if (position !== 'for' && position !== 'against' && position !== 'neutral') return [];
    return [statement(`${round.id}|${door.street}|${door.number}`, round.initiativeId, door, { position, channel: 'door', givenOn: '2026-11-14' })];
  });
}

function onPaper(initiativeId: string, doors: Door[], people: Person[]): Statement[] {
  return PAPER.map((position, at) => {
    const door = doors[16 + at * 3]!;
    const person = people.find(({ address }) => address.street === door.street && address.houseNumber === door.number);
    return statement(makeId(740_000 + at), initiativeId, door, { position, givenOn: '2026-11-18', name: person?.name ?? nameless, neighbourId: person?.id ?? null });
  });
}

/** A double, two of one door who do not agree, one taken back, one outside. */
function odd(initiativeId: string, doors: Door[]): Statement[] {
  const one = (number: number, door: Door, given: string, family: string, more: Partial<Statement>) =>
    statement(makeId(750_000 + number), initiativeId, door, { givenOn: '2026-11-18', name: { given, prefix: '', family }, ...more });
  return [
    one(1, doors[0]!, 'Ria', 'Mulder', { position: 'for' }),
    one(2, doors[26]!, 'Piet', 'Smit', { position: 'for' }),
    one(3, doors[26]!, 'Joke', 'Smit', { position: 'against' }),
    one(4, doors[30]!, 'Emre', 'Yılmaz', { position: 'against', withdrawnOn: '2026-11-20' }),
    one(5, { street: 'Iepenlaan', number: '3' }, 'Els', 'Dekker', { position: 'for' }),
  ];
}

function statement(id: string, initiativeId: string, door: Door, more: Partial<Statement>): Statement {
  return { id, initiativeId, door, neighbourId: null, name: nameless, position: 'for', channel: 'paper', givenOn: '2026-11-18', withdrawnOn: null, remark: '', isAside: false, ...more };
}
