import type { Commands, ConflictView, Detail, Result, TeamView } from '../../bindings/contract';
import type { MemoryStore } from './memory-store';

type TeamCommands = Pick<Commands,
  'listConflicts' | 'resolveConflict' | 'getTeam' | 'createTeam' | 'inviteDevice' | 'saveInvite' | 'joinTeam' | 'saveJoinRequest' | 'chooseJoinRequest' | 'acceptDevice' | 'removeDevice' | 'makeTeamSheet' | 'comeBack' | 'setDeviceRole' | 'exportBundle' | 'importBundle'>;

const LINK = 'samenspel://join#AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0-P0BBQkM';
const GROUPS = Array.from({ length: 21 }, (_, at) => `${['7K2M', 'QX4T', '9FRH', 'B3WZ', 'M8DA', 'V5NC', 'H2GE'][at % 7]}`);
const DIGITS = '407 193';

const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });
const refuse = (code: string, field: string | null = null, details: Detail[] = []): Result<never> => ({ status: 'error', error: { code, field, row: null, details } });

/** A team of which the others only exist here, and what they filled in differently. */
export class MemoryTeam {
  #store: MemoryStore;
  #tell: () => void;
  #team: TeamView | null;
  conflicts: ConflictView[] = [];

  constructor(store: MemoryStore, team: boolean, tell: () => void) {
    this.#store = store;
    this.#tell = tell;
    this.#team = team ? { keepsList: true, removed: false, devices: [this.#laptop('Riet', true), this.#laptop('Noor', false)] } : null;
  }

  /** From now on so many things are filled in differently. */
  disagree(conflicts: ConflictView[]): void {
    this.conflicts = conflicts;
    this.#tell();
  }

  answers(): TeamCommands {
    return {
      listConflicts: async () => ok(this.conflicts),
      resolveConflict: async (_initiativeId, id, value) => {
        const conflict = this.conflicts.find((one) => one.id === id);
        if (!conflict) return refuse('decided_already');
        const values = [conflict.standing, ...conflict.others].map((written) => written.value);
        if (!values.includes(value)) return refuse('unknown_choice', 'value', [{ name: 'accepted', value: values.join(', ') }]);
        this.#store.act('resolve_conflict', [], [], () => (this.conflicts = this.conflicts.filter((one) => one.id !== id)));
        this.#tell();
        return ok(null);
      },
      getTeam: async () => ok(this.#team),
      createTeam: async (_initiativeId, name) => {
        if (name.trim() === '') return refuse('blank', 'given');
        this.#team = { keepsList: true, removed: false, devices: [this.#laptop(name, true)] };
        return ok(null);
      },
      inviteDevice: async () => ok({ link: LINK, qr: { size: 21, path: 'M0 0h7v7h-7zM14 0h7v7h-7zM0 14h7v7h-7zM9 9h3v3h-3z' } }),
      saveInvite: async () => ok('/media/riet/USB-STICK/uitnodiging.txt'),
      joinTeam: async (link) => (link.trim().startsWith('samenspel://join#') ? ok({ initiativeId: '', digits: DIGITS, request: 'AAAA', isBrought: link.includes('server') }) : refuse('invite', 'invite')),
      saveJoinRequest: async () => ok('/media/riet/USB-STICK/samenspel.aanvraag'),
      chooseJoinRequest: async () => ok({ name: 'Fatima', digits: DIGITS, request: 'AAAA' }),
      acceptDevice: async (_initiativeId, _request, keepsList) => {
        if (this.#team) this.#team = { ...this.#team, devices: [...this.#team.devices, { ...this.#laptop('Fatima', false), keepsList }] };
        return ok(null);
      },
      removeDevice: async (_initiativeId, deviceId) => {
        const devices = this.#team?.devices ?? [];
        if (devices.find(({ id }) => id === deviceId)?.own) return refuse('own_device', 'device');
        if (this.#team) this.#team = { ...this.#team, devices: devices.filter(({ id }) => id !== deviceId) };
        return ok(null);
      },
      makeTeamSheet: async () => {
        const sheet = `5b${this.#team?.devices.length ?? 0}e0000`;
        if (this.#team) this.#team = { ...this.#team, devices: [...this.#team.devices, { id: sheet, name: null, keepsList: true, own: false, paper: true, lastSeen: null }] };
        return ok({ deviceId: sheet, groups: GROUPS, madeAt: '2026-11-22T19:20:00Z' });
      },
      comeBack: async ({ code, server }) => {
        if (code.replace(/[^0-9a-z]/gi, '').length !== 84) return refuse('team_sheet', 'recovery_code');
        return server.includes('.') ? ok('') : refuse('server_address', 'server');
      },
      setDeviceRole: async (_initiativeId, deviceId, keepsList) => {
        const devices = this.#team?.devices ?? [];
        if (!keepsList && devices.every((device) => device.id === deviceId || !device.keepsList)) return refuse('last_keeper', 'device');
        if (this.#team) this.#team = { ...this.#team, devices: devices.map((device) => (device.id === deviceId ? { ...device, keepsList } : device)) };
        return ok(null);
      },
      exportBundle: async () => ok({ path: '/media/riet/USB-STICK/samenspel.bundel', leftOut: 0 }),
      importBundle: async () => ok({ initiativeId: '', isNew: false, changes: 14, conflicts: this.conflicts.length, erased: 0, keptForLater: 0, refused: 0, serverKeepsBack: false, attachments: 0 }),
    };
  }

  #laptop(name: string, own: boolean): TeamView['devices'][number] {
    return { id: `laptop-of-${name}`, name, keepsList: own, own, paper: false, lastSeen: own ? null : '2026-11-20T19:12:00Z' };
  }
}

/** What two people could have written of these neighbours. */
export function someConflicts(ids: string[]): ConflictView[] {
  const [first = '', second = '', third = ''] = ids;
  const at = (hour: number) => `2026-11-20T${hour}:12:00Z`;
  const one = (id: string, of: string, neighbour: string, field: string, standing: string, other: string): ConflictView => ({
    id, subject: 'neighbour', of, neighbours: [neighbour], field,
    standing: { value: standing, text: standing, writtenAt: at(19), own: true, by: null },
    others: [{ value: other, text: other, writtenAt: at(14), own: false, by: 'Noor' }],
  });
  return [
    one('c1', 'Fatima van der Berg', first, 'phone', '06 12345678', '06 87654321'),
    one('c2', 'Jan Jansen', second, 'note', 'Heeft een ladder en wil op zaterdag helpen met de zandbak.', ''),
    one('c3', 'Riet de Vries', third, 'removed', '2026-11-20T19:12:00Z', ''),
  ];
}
