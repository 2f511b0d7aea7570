// What the people of Speeltuin Lindeplein wrote down of their initiative.
import type { GroupInput, KindredInput, MethodInput, PartyInput, RoleInput } from '../../bindings/contract';
import { addDays } from '../../i18n/wall-clock';
import { today } from '../../i18n/today';
import { makeId } from './neighbourhood';
import { answerKey, type DepthState } from './depth-state';

const party = (name: string, more: Partial<PartyInput>): PartyInput => ({ name, kind: 'residents', position: 'unknown', interest: '', concern: '', gains: '', gives: '', ...more });
const method = (title: string, more: Partial<MethodInput>): MethodInput => ({ title, kind: 'thinking', withWhom: '', on: null, state: 'idea', outcome: '', ...more });
const group = (name: string, more: Partial<GroupInput>): GroupInput => ({ name, share: null, people: null, heard: 0, how: '', enough: null, ...more });
const kindred = (title: string, more: Partial<KindredInput>): KindredInput => ({ title, place: '', what: '', contact: '', link: '', verdict: 'not_looked', inCommunity: false, lesson: '', ...more });

const PARTIES = [
  party('Gezinnen rond het plein', { position: 'for', interest: 'Een plek dichtbij waar kinderen kunnen spelen.', concern: 'Dat het er snel weer verloederd bij ligt.', gains: 'Spelen om de hoek, en andere ouders leren kennen.', gives: 'Drie zaterdagen meebouwen, en een schoonmaakrooster.' }),
  party('Bewoners zonder kinderen', { position: 'doubts', interest: 'Rust in de avond.', concern: 'Hangjongeren en harde muziek.' }),
  party('Terras De Linde', { kind: 'entrepreneurs', position: 'for', interest: 'Meer mensen op het plein.', concern: 'Dat de tafels vijftig centimeter moeten opschuiven.', gains: 'Ouders die koffie drinken.' }),
  party('Afdeling Groen en Spelen', { kind: 'officials', position: 'doubts', interest: 'Veilige toestellen en een vast aanspreekpunt.', concern: 'Onderhoud waar geen geld voor is.', gains: 'Bewoners die het beheer samen doen.', gives: 'Keuring, hekwerk in bruikleen en twintig uur van een ontwerper.' }),
  party('Basisschool De Kiem', { kind: 'organisation', position: 'unknown', interest: 'Buiten leren.', gives: 'De gymzaal voor avonden.' }),
];

export function sampleDepth(initiativeId: string): DepthState {
  let next = 760_000;
  const of = <T extends object>(rows: T[]): (T & { id: string; initiativeId: string })[] => rows.map((row) => ({ ...row, id: makeId((next += 1)), initiativeId }));
  const methods = [
    method('Ideeënmuur bij de bakker', { withWhom: 'Iedereen die langsloopt', on: addDays(today(), -31), state: 'done', outcome: 'Zestig briefjes: schommels het vaakst genoemd, daarna schaduw.' }),
    method('Rondje langs de deuren', { withWhom: 'De straten rond het plein', state: 'planned', on: addDays(today(), 6) }),
    method('Bouwen op drie zaterdagen', { kind: 'doing', withWhom: 'Wie kan timmeren', state: 'planned', on: addDays(today(), 120) }),
    method('Stemmen over het ontwerp', { kind: 'deciding', withWhom: 'De kring rond het plein' }),
  ];
  const roles: RoleInput[] = [
    { title: 'Penningmeester', what: 'Houdt het kasboek bij en bewaart de bonnen.', needed: 1 },
    { title: 'Bouwploeg', what: 'Timmert en graaft op drie zaterdagen.', needed: 8 },
    { title: 'Sleutelbeheer', what: 'Opent en sluit het hek.', needed: 2 },
  ];
  const holders = [[2], [1, 3], []].map((people, at) => people.map((person) => ({ id: makeId(769_000 + at * 10 + person), personId: makeId(800_000 + person) })));
  return {
    cards: {
      [initiativeId]: {
        rules: { whoMayStart: 'Iedereen die in het Lindekwartier woont of werkt.', scale: 'neighbourhood', budgetCents: 1_850_000, ownShare: 20, rules: 'We besluiten samen. Wie er niet was, kan een week lang reageren. Geld gaat pas uit als twee van ons akkoord zijn.' },
        expectation: {
          about: 'Welke toestellen er komen, waar de bankjes staan en hoe we het beheer verdelen.', notAbout: 'Dat er een speelplek komt. En de linde blijft staan.', time: 'Twee avonden, en een zaterdag als je wilt meebouwen.',
          resultsWhen: 'In maart hangt het ontwerp in de etalage. In juni spelen er kinderen.', influence: 'makes_together', townDoes: 'Keurt de toestellen en leent het hekwerk uit.', townDoesNot: 'Betaalt het onderhoud na de eerste vijf jaar niet.', replyDays: 2,
        },
        question: {
          question: 'Waarom speelt er niemand meer op het Lindeplein, en wat is ervoor nodig dat het weer een plek van ons allemaal wordt?', forWhom: 'Kinderen van 2 tot 12 rond het plein, hun ouders, en buren die er rustig willen zitten.',
          known: 'De toestellen zijn weg sinds de riolering is vernieuwd. Er wonen 90 kinderen binnen vijf minuten lopen.', tried: '', sharedGoal: 'In juni 2027 spelen kinderen weer op het plein en zit er elke dag iemand op een bankje.',
        },
        gathering: { rhythm: 'monthly_weekday', firstOn: '2026-10-20', time: '19:30', minutes: 90, place: 'Zaal ’t Lindehuis', what: 'Wie wil, schuift aan. We lopen het plan door en verdelen het werk.' },
        community: { name: 'Groen en spelen in Waterwijk', theme: 'Buitenruimte', goal: 'Elke straat een plek om buiten te zijn.', rules: 'We lenen elkaar gereedschap en helpen op elkaars werkdagen.', whoMayStart: 'Elke bewoner van Waterwijk.', scale: 'district' },
      },
    },
    terms: of([
      { term: 'Beheer', meaning: 'Vegen, kleine reparaties en het hek open en dicht. Niet: de keuring.' },
      { term: 'De kring', meaning: 'De adressen waarvan de gemeente vraagt wat zij vinden.' },
    ]),
    parties: of(PARTIES),
    methods: of(methods),
    roles: of(roles).map((role, at) => ({ ...role, holders: holders[at]! })),
    groups: of([
      group('Ouders met jonge kinderen', { share: 22, people: 140, heard: 41, enough: 30, how: 'Bij het schoolhek en op de ideeënmuur.' }),
      group('Jongeren van 12 tot 18', { share: 11, people: 70, heard: 6, enough: 20, how: 'Via de jongerenwerker, op woensdagmiddag.' }),
      group('Ouderen', { share: 19, people: 120, heard: 15, enough: 25, how: 'Koffieochtend in het Lindehuis.' }),
      group('Mensen die slecht Nederlands lezen', { share: 14, heard: 0, enough: 15, how: '' }),
    ]),
    kindred: of([
      kindred('Speeltuin De Kameleon', { place: 'Oosterwijk', what: 'Bewoners bouwden en beheren samen een speeltuin.', contact: 'Stichting De Kameleon', verdict: 'learn', lesson: 'Regel het beheer voordat er iets staat.' }),
      kindred('Geveltuinen Wilgenpad', { place: 'Waterwijk', what: 'Een straat die samen de stoep groener maakt.', verdict: 'join', inCommunity: true }),
    ]),
    answers: { [answerKey(initiativeId, 'town_contact')]: { answer: 'partly', note: 'Wijkmanager wisselt in januari.' }, [answerKey(initiativeId, 'short_lines')]: { answer: 'not_needed', note: '' } },
  };
}
