// Initiatives of the invented neighbourhood.
import type { InitiativeView, TeamMemberView } from '../../bindings/contract';
import { makeId } from './neighbourhood';

/** What the ten sample cases are called. */
export const CASES = [
  'Landingsplek voor bewonersideeën',
  'Samenwerken in een tribe',
  'De toekomst van het plein',
  'Een plan B voor zorginkoop',
  'Teams rond landelijke vraagstukken',
  'Zorginnovatie-eiland',
  'Van buiten naar binnen werken',
  'Pionieren met participatie',
  'Meebewegen met de buurt',
  'Doe-democratie in onze gemeente',
];

/** An initiative that only has a name. */
export function emptyInitiative(id: string, title: string): InitiativeView {
  return { id, title, why: '', how: '', what: '', theme: '', area: '', startsOn: null, endsOn: null, phase: 'idea', standing: 'active', team: [] };
}

/** An initiative that is well under way; with `started` they are building already. */
export function fullInitiative(id: string, started: boolean): InitiativeView {
  const member = (number: number, given: string, prefix: string, family: string, role: TeamMemberView['role'], phone: string): TeamMemberView => ({
    id: makeId(800_000 + number), name: { given, prefix, family }, role, phone, email: '', note: '',
  });
  return {
    id,
    title: 'Speeltuin Lindeplein',
    why: 'Op het Lindeplein speelt niemand meer. De toestellen zijn weg sinds de riolering is vernieuwd, en ouders lopen met hun kinderen naar een andere wijk. Wij willen een plek waar kinderen elkaar weer tegenkomen, en waar een opa op een bankje kan zitten zonder dat hij in de weg zit.',
    how: 'We vragen elke voordeur rond het plein wat er moet komen. Buren die kunnen timmeren bouwen mee op drie zaterdagen in mei. De gemeente leent het hekwerk en keurt de toestellen.',
    what: 'Een klimheuvel, twee schommels, een zandbak met deksel en vier bankjes in de schaduw.',
    theme: 'Spelen en ontmoeten',
    area: 'Lindekwartier',
    startsOn: started ? '2026-08-24' : '2027-03-15',
    endsOn: '2027-06-12',
    phase: started ? 'execution' : 'explore',
    standing: 'active',
    team: [
      member(1, 'Riet', '', 'Hendriks', 'lead', '06 20304050'),
      member(2, 'Youssef', '', 'Bouazza', 'treasurer', '06 71829304'),
      member(3, 'Sanne', 'van', 'Leeuwen', 'neighbour_contact', ''),
    ],
  };
}
