// What a successful initiative meets, told simply: the same points, places and order as the core has.
import type { CheckItem, CheckPlace, CheckTheme, ChecklistView, DepthView, InitiativeView, Phase, SupportCount } from '../../bindings/contract';
import { answerKey, type DepthState } from './depth-state';

export interface Seen {
  initiative: InitiativeView;
  view: Omit<DepthView, 'checklist'>;
  support: SupportCount;
  neighbours: number;
  consent: number;
  resources: number;
  schemes: number;
  hasSheet: boolean;
}
/** What is seen: whether it is met, and how many where that can be counted. */
type Sight = (seen: Seen) => [isMet: boolean, count?: number];
interface Rule { key: string; theme: CheckTheme; place: CheckPlace; due: Phase; sight?: Sight }

const all = (...texts: (string | null)[]): boolean => texts.every((text) => (text ?? '').trim() !== '');
const counted = (count: number, least = 1): [boolean, number] => [count >= least, count];

const RULES: Rule[] = [
  { key: 'core_team', theme: 'people', place: 'team', due: 'idea', sight: ({ initiative }) => counted(initiative.team.length, 2) },
  { key: 'why_how_what', theme: 'goal', place: 'overview', due: 'idea', sight: ({ initiative }) => [all(initiative.why, initiative.how, initiative.what)] },
  { key: 'question', theme: 'goal', place: 'depth', due: 'idea', sight: ({ view }) => [all(view.question.question, view.question.forWhom, view.question.known)] },
  { key: 'goal_sentence', theme: 'goal', place: 'depth', due: 'idea', sight: ({ view }) => [all(view.question.sharedGoal)] },
  { key: 'similar', theme: 'goal', place: 'depth', due: 'idea', sight: ({ view }) => counted(view.kindred.filter((one) => one.verdict !== 'not_looked').length) },
  { key: 'street', theme: 'support', place: 'neighbours', due: 'explore', sight: ({ neighbours }) => counted(neighbours) },
  { key: 'consent', theme: 'support', place: 'neighbours', due: 'explore', sight: ({ consent }) => counted(consent) },
  { key: 'circle', theme: 'support', place: 'support', due: 'plan', sight: ({ support }) => [support.doors > 0 && support.for > 0, support.for] },
  { key: 'groups_heard', theme: 'support', place: 'depth', due: 'explore', sight: ({ view }) => ofAll(view.groups.length, view.groups.filter((group) => group.state === 'heard').length) },
  { key: 'expectations', theme: 'rules', place: 'depth', due: 'explore', sight: ({ view }) => [all(view.expectation.about, view.expectation.time, view.expectation.resultsWhen, view.expectation.influence)] },
  { key: 'rules', theme: 'rules', place: 'depth', due: 'plan', sight: ({ view }) => [all(view.rules.whoMayStart) && (all(view.rules.rules) || view.rules.budgetCents !== null)] },
  { key: 'win_win', theme: 'support', place: 'depth', due: 'explore', sight: ({ view }) => ofAll(Math.max(2, view.parties.length), view.parties.filter((party) => party.gains.trim() !== '').length) },
  { key: 'roles', theme: 'people', place: 'depth', due: 'plan', sight: ({ view }) => [view.roles.length > 0 && view.roles.every((role) => role.missing === 0), view.roles.length] },
  { key: 'methods', theme: 'people', place: 'depth', due: 'plan', sight: ({ view }) => [view.mix.missing.length === 0, view.mix.methods.filter((one) => one.state === 'planned' || one.state === 'done').length] },
  { key: 'gathering', theme: 'people', place: 'depth', due: 'plan', sight: ({ view }) => [view.gathering.rhythm !== null && view.gathering.firstOn !== null] },
  { key: 'dates', theme: 'goal', place: 'overview', due: 'plan', sight: ({ initiative }) => [initiative.startsOn !== null] },
  { key: 'resources', theme: 'means', place: 'resources', due: 'plan', sight: ({ resources }) => counted(resources) },
  { key: 'scheme', theme: 'means', place: 'schemes', due: 'plan', sight: ({ schemes }) => counted(schemes) },
  { key: 'investment', theme: 'means', place: 'depth', due: 'plan', sight: ({ view }) => [view.rules.budgetCents !== null && all(view.expectation.time)] },
  { key: 'town_contact', theme: 'town', place: 'network', due: 'requested' },
  { key: 'agreements', theme: 'town', place: 'network', due: 'requested' },
  { key: 'council', theme: 'town', place: 'network', due: 'requested' },
  { key: 'short_lines', theme: 'town', place: 'network', due: 'requested' },
  { key: 'lasting', theme: 'lasting', place: 'depth', due: 'upkeep' },
  { key: 'shared', theme: 'lasting', place: 'depth', due: 'account' },
  { key: 'recovery_sheet', theme: 'lasting', place: 'settings', due: 'idea', sight: ({ hasSheet }) => [hasSheet] },
];
const PHASES: Phase[] = ['idea', 'explore', 'plan', 'requested', 'execution', 'account', 'upkeep', 'done'];

export const isCheck = (key: string): boolean => RULES.some((rule) => rule.key === key);

export function checklistOf(seen: Seen, state: DepthState): ChecklistView {
  const items = RULES.map(({ key, theme, place, sight }): CheckItem => {
    const said = state.answers[answerKey(seen.initiative.id, key)] ?? { answer: 'open' as const, note: '' };
    const [isMet, count] = sight?.(seen) ?? [null];
    return { key, theme, place, ...said, seen: isMet === null ? null : isMet ? 'yes' : 'no', seenCount: count ?? null };
  });
  const open = items.filter((item) => !isMet(item) && item.answer !== 'not_needed');
  return { items, met: items.filter(isMet).length, open: open.length, steps: inOrder(open, seen.initiative.phase) };
}

const isMet = ({ answer, seen }: CheckItem): boolean => answer === 'yes' || (answer === 'open' && seen === 'yes');
const ofAll = (all: number, those: number): [boolean, number] => [those > 0 && those >= all, those];
const dueOf = (key: string): number => PHASES.indexOf(RULES.find((rule) => rule.key === key)!.due);

/** First what is due by this phase, in the order of the list; then what comes later. */
function inOrder(open: CheckItem[], phase: Phase): string[] {
  const moment = ({ key }: CheckItem) => Math.max(dueOf(key), PHASES.indexOf(phase));
  return [...open].sort((one, other) => moment(one) - moment(other)).map(({ key }) => key);
}
