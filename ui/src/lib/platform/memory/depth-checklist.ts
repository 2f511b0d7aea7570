// What a successful initiative meets, told simply: the order is that of a beginner in every phase.
import type { CheckItem, CheckPlace, CheckTheme, ChecklistView, DepthView, InitiativeView, SupportCount } from '../../bindings/contract';
import { answerKey, type DepthState } from './depth-state';

export interface Seen {
  initiative: InitiativeView;
  view: Omit<DepthView, 'checklist'>;
  support: SupportCount;
  resources: number;
  schemes: number;
}
interface Rule { key: string; theme: CheckTheme; place: CheckPlace; count?: (seen: Seen) => number; least?: number }

const filled = (...texts: string[]): number => texts.filter((text) => text.trim() !== '').length;

const RULES: Rule[] = [
  { key: 'core_team', theme: 'people', place: 'overview', count: ({ initiative }) => initiative.team.length, least: 2 },
  { key: 'story', theme: 'goal', place: 'overview', count: ({ initiative }) => filled(initiative.why, initiative.how, initiative.what), least: 3 },
  { key: 'goal', theme: 'goal', place: 'depth', count: ({ view }) => filled(view.question.sharedGoal) },
  { key: 'question', theme: 'goal', place: 'depth', count: ({ view }) => filled(view.question.question, view.question.forWhom, view.question.known), least: 3 },
  { key: 'similar', theme: 'goal', place: 'depth', count: ({ view }) => view.kindred.filter((one) => one.verdict !== 'not_looked').length },
  { key: 'expectations', theme: 'rules', place: 'depth', count: ({ view }) => filled(view.expectation.about, view.expectation.notAbout, view.expectation.resultsWhen, view.expectation.influence ?? ''), least: 4 },
  { key: 'rules', theme: 'rules', place: 'depth', count: ({ view }) => filled(view.rules.whoMayStart, view.rules.scale ?? '', view.rules.rules), least: 2 },
  { key: 'groups', theme: 'people', place: 'depth', count: ({ view }) => view.groups.length, least: 2 },
  { key: 'heard', theme: 'people', place: 'depth', count: ({ view }) => view.groups.filter((group) => group.state === 'heard').length, least: 2 },
  { key: 'circle', theme: 'support', place: 'doors', count: ({ support }) => support.doors },
  { key: 'support', theme: 'support', place: 'support', count: ({ support }) => (support.enough ? support.for : 0) },
  { key: 'interests', theme: 'support', place: 'depth', count: ({ view }) => (view.parties.every((party) => party.gains.trim() !== '') ? view.parties.length : 0), least: 2 },
  { key: 'roles', theme: 'people', place: 'depth', count: ({ view }) => (view.roles.some((role) => role.missing > 0) ? 0 : view.roles.length) },
  { key: 'methods', theme: 'rules', place: 'depth', count: ({ view }) => 3 - view.mix.missing.length, least: 3 },
  { key: 'resources', theme: 'means', place: 'resources', count: ({ resources }) => resources },
  { key: 'scheme', theme: 'means', place: 'schemes', count: ({ schemes }) => schemes },
  { key: 'town_contact', theme: 'town', place: 'network' },
  { key: 'agreements', theme: 'town', place: 'network' },
  { key: 'lasting', theme: 'lasting', place: 'depth' },
  { key: 'learned', theme: 'lasting', place: 'depth' },
];

export const isCheck = (key: string): boolean => RULES.some((rule) => rule.key === key);
export const isMet = ({ answer, seen }: CheckItem): boolean => answer === 'yes' || answer === 'not_needed' || (answer === 'open' && seen === 'yes');

export function checklistOf(seen: Seen, state: DepthState): ChecklistView {
  const items = RULES.map(({ key, theme, place, count, least = 1 }): CheckItem => {
    const said = state.answers[answerKey(seen.initiative.id, key)] ?? { answer: 'open' as const, note: '' };
    const counted = count?.(seen) ?? null;
    return { key, theme, place, ...said, seen: counted === null ? null : counted >= least ? 'yes' : 'no', seenCount: counted };
  });
  const open = items.filter((item) => !isMet(item));
  return { items, met: items.length - open.length, open: open.length, next: open[0]?.key ?? null };
}
