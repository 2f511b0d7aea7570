import type { Language, Theme } from '../../bindings/contract';

/** How the host in memory behaves; a page asks for it in its address, a test in its arguments. */
export interface Scenario {
  start: 'welcome' | 'locked' | 'open';
  people: number;
  /** An initiative exists; `none` is an open store without one. */
  initiative: 'full' | 'new' | 'none';
  /** The address circle: none, drawn only, or walked along. */
  doors: 'none' | 'circle' | 'full';
  /** Organisations, talents and contact are written down. */
  network: boolean;
  /** The building has begun. */
  started: boolean;
  demo: boolean;
  keychain: boolean;
  salvage: boolean;
  recoveryReminder: boolean;
  /** Others work on the initiative, and filled in some things differently. */
  team: boolean;
  undecided: boolean;
  /** Someone is kept longer than agreed. */
  due: boolean;
  /** A loan was not brought back; two laptops booked the same. */
  late: boolean;
  clash: boolean;
  /** Of the backups of an erased person: how many resist, and how many were saved elsewhere. */
  backupsFailed: number;
  backupsElsewhere: number;
  language: Language;
  theme: Theme;
  textPercent: number;
  /** Command to error code: every call of the command is refused. */
  refusals: Record<string, { code: string; field: string | null }>;
  /** A job waits this long between its steps; an answer waits this long. */
  stepMs: number;
  answerMs: number;
}

export const usual: Scenario = {
  start: 'open',
  people: 640,
  initiative: 'full',
  doors: 'full',
  network: true,
  started: false,
  demo: false,
  keychain: true,
  salvage: false,
  recoveryReminder: false,
  team: false,
  undecided: false,
  due: false,
  late: false,
  clash: false,
  backupsFailed: 0,
  backupsElsewhere: 0,
  language: 'nl',
  theme: 'system',
  textPercent: 100,
  refusals: {},
  stepMs: 0,
  answerMs: 0,
};

/** `?start=welcome&people=10000&refuse=editInitiative:no_room` */
export function scenarioOf(search: string): Scenario {
  const asked = new URLSearchParams(search);
  const on = (name: string, standard: boolean) => (asked.has(name) ? asked.get(name) === '1' : standard);
  const refusals = (asked.get('refuse') ?? '').split(',').filter(Boolean).map((entry) => {
    const [command = '', code = '', field] = entry.split(':');
    return [command, { code, field: field ?? null }] as const;
  });
  return {
    start: (asked.get('start') as Scenario['start'] | null) ?? usual.start,
    people: Number(asked.get('people') ?? usual.people),
    initiative: (asked.get('initiative') as Scenario['initiative'] | null) ?? usual.initiative,
    doors: (asked.get('doors') as Scenario['doors'] | null) ?? usual.doors,
    network: on('network', usual.network),
    started: on('started', usual.started),
    demo: on('demo', usual.demo),
    keychain: on('keychain', usual.keychain),
    salvage: on('salvage', usual.salvage),
    recoveryReminder: on('reminder', usual.recoveryReminder),
    team: on('team', usual.team),
    undecided: on('undecided', usual.undecided),
    due: on('due', usual.due),
    late: on('late', usual.late),
    clash: on('clash', usual.clash),
    backupsFailed: Number(asked.get('failed') ?? 0),
    backupsElsewhere: Number(asked.get('elsewhere') ?? 0),
    language: (asked.get('lang') as Language | null) ?? usual.language,
    theme: (asked.get('theme') as Theme | null) ?? usual.theme,
    textPercent: Number(asked.get('text') ?? usual.textPercent),
    refusals: Object.fromEntries(refusals),
    stepMs: Number(asked.get('step') ?? 0),
    answerMs: Number(asked.get('slow') ?? 0),
  };
}
