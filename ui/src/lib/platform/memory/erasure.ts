// Erasing a person for good, with the report of it.
import type { EraseReport } from '../../bindings/contract';
import type { MemoryStore } from './memory-store';
import type { MemoryNetwork } from './network';
import type { Person } from './neighbourhood';

/** Of the backups of that person: how many there are, how many resist, and how many were saved elsewhere. */
interface Backups { backups: number; failed: number; elsewhere: number }

const MENTIONS_SHOWN = 2;
const CHANGES = 6;

export function erasePerson(person: Person, store: MemoryStore, network: MemoryNetwork, { backups, failed, elsewhere }: Backups): EraseReport {
  const name = person.name.given;
  const mentions = [...store.people.values()].filter((other) => other.id !== person.id && other.note.includes(name)).slice(0, MENTIONS_SHOWN);
  const files = store.attachmentsOf(person.id).length;
  store.erase(person.id);
  network.forget(person.id);
  const backupsFailed = Math.min(failed, backups);
  return {
    rows: 1 + person.history.length + files, attachments: files, changes: CHANGES, backups: backups - backupsFailed, backupsFailed, backupsElsewhere: elsewhere,
    mentions: mentions.map((other) => ({ neighbourId: other.id, name: other.name, excerpt: other.note })),
    mentionsInMinutes: [], mentionsAtDoors: [], mentionsInBookings: [], mentionsInDepth: [], mentionsInNetwork: network.mentions(name),
  };
}
