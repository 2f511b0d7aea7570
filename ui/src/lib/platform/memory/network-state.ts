// What is kept about the network: replaced as a whole by every change, so that a way back is the one before.
import type { ContactInput, Involvement, OrganisationInput, RelationInput, SegmentInput, TalentInput } from '../../bindings/contract';

interface Kept { id: string; initiativeId: string }
export type Organisation = OrganisationInput & Kept & { inTrash: boolean };
export type Relation = RelationInput & Kept;
export type Talent = TalentInput & Kept;
export type Contact = ContactInput & Kept & { followedUp: boolean };
export type Segment = SegmentInput & Kept;

export interface NetworkState {
  organisations: Organisation[];
  relations: Relation[];
  talents: Talent[];
  contacts: Contact[];
  segments: Segment[];
  /** Pairs of people of which someone said that they are two. */
  notDoubles: string[];
}

export const noNetwork: NetworkState = { organisations: [], relations: [], talents: [], contacts: [], segments: [], notDoubles: [] };
export const ladder: Involvement[] = ['unknown', 'follows', 'interested', 'helps', 'carries'];
export const pairKey = (one: string, other: string): string => [one, other].sort().join('|');

export function groupBy<T>(all: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
