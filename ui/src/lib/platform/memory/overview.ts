import type { DoorView, InitiativeView, OverviewView, StreetView } from '../../bindings/contract';
import type { Person } from './neighbourhood';

export const addressKey = (person: Person): string => `${person.address.street}|${person.address.houseNumber}`;
export const isReached = (person: Person): boolean => person.phone !== '' || person.email !== '' || person.history.length > 0;

/** As the core has it at first sight. */
const FIRST_STREETS = 3;
const FIRST_DOORS = 132;

export function overviewOf(initiative: InitiativeView, people: Person[], noPost: Set<string>): OverviewView {
  const streets = streetsOf(people, noPost);
  const withConsent = people.filter((person) => person.history.at(-1)?.decision === 'given').length;
  return {
    initiative,
    neighbours: people.length,
    households: streets.reduce((sum, street) => sum + street.doors, 0),
    householdsReached: streets.reduce((sum, street) => sum + street.reached, 0),
    withPhoneOrEmail: people.filter((person) => person.phone !== '' || person.email !== '').length,
    withConsent,
    team: initiative.team.length,
    streets,
  };
}

export function doorsOf(street: string, people: Person[], noPost: Set<string>): DoorView[] {
  return [...(doorsByStreet(people, noPost).get(street)?.values() ?? [])];
}

function streetsOf(people: Person[], noPost: Set<string>): StreetView[] {
  let room = FIRST_DOORS;
  return [...doorsByStreet(people, noPost)].map(([street, known], at) => {
    const doors = [...known.values()];
    const firstDoors = at < FIRST_STREETS ? doors.slice(0, room) : [];
    room -= firstDoors.length;
    const reached = doors.filter((door) => door.reached && !door.noPost).length;
    return { street, doors: doors.length, reached, noPost: doors.filter((door) => door.noPost).length, firstDoors };
  });
}

function doorsByStreet(people: Person[], noPost: Set<string>): Map<string, Map<string, DoorView>> {
  const streets = new Map<string, Map<string, DoorView>>();
  for (const person of people) {
    const { street, houseNumber } = person.address;
    if (street === '') continue;
    const doors = streets.get(street) ?? new Map<string, DoorView>();
    streets.set(street, doors);
    const door = doors.get(houseNumber) ?? { householdId: addressKey(person), houseNumber, people: 0, noPost: noPost.has(addressKey(person)), reached: false };
    doors.set(houseNumber, { ...door, people: door.people + 1, reached: door.reached || isReached(person) });
  }
  return streets;
}
