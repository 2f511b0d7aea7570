// What the core refuses of the cards and lists, told simply.
import type { Detail, Gathering, GroupInput, KindredInput, MethodInput, PartyInput, RoleInput, RulesCard } from '../../bindings/contract';

export type Wrong = [code: string, field: string, details: Detail[]];

const MOST = 100_000;
const blank = (text: string, field: string): Wrong | null => (text.trim() === '' ? ['blank', field, []] : null);
const bounds = (min: number, max: number): Detail[] => [{ name: 'min', value: String(min) }, { name: 'max', value: String(max) }];

function number(value: number | null, field: string, max = MOST, min = 0): Wrong | null {
  return value === null || (Number.isInteger(value) && value >= min && value <= max) ? null : ['number', field, bounds(min, max)];
}

export const wrongRules = (card: RulesCard): Wrong | null => number(card.ownShare, 'ownShare', 100) ?? number(card.supportPercent, 'supportPercent', 100) ?? number(card.supportNeeded, 'supportNeeded');
export const wrongGathering = (gathering: Gathering): Wrong | null => (gathering.time === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(gathering.time) ? number(gathering.minutes, 'minutes', 1440) : ['time', 'time', []]);
export const wrongTerm = (term: string): Wrong | null => blank(term, 'term');
export const wrongParty = (party: PartyInput): Wrong | null => blank(party.name, 'name');
export const wrongMethod = (method: MethodInput): Wrong | null => blank(method.title, 'title');
export const wrongRole = (role: RoleInput): Wrong | null => blank(role.title, 'title') ?? number(role.needed, 'needed', 999, 1);
export const wrongKindred = (kindred: KindredInput): Wrong | null => blank(kindred.title, 'title');
export const wrongGroup = (group: GroupInput): Wrong | null =>
  blank(group.name, 'name') ?? number(group.share, 'share', 100) ?? number(group.people, 'people') ?? number(group.heard, 'heard') ?? number(group.enough, 'enough');
