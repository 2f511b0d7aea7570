// What opens the folder in memory: slots, and whether a sheet lies in a drawer.
import type { Commands, KeySlotView } from '../../bindings/contract';
import { ok, refuse } from './answer';
import { now } from './memory-store';
import { chance } from './neighbourhood';

const LEAST_LETTERS = 12;

export class MemoryKeys {
  sheetMade: boolean;
  #slots: KeySlotView[] = [];
  #hasKeychain: boolean;
  #nextId: () => string;

  constructor(sheetMade: boolean, hasKeychain: boolean, nextId: () => string) {
    this.sheetMade = sheetMade;
    this.#hasKeychain = hasKeychain;
    this.#nextId = nextId;
  }

  furnish(): void {
    this.#slots = [{ id: this.#nextId(), kind: this.#hasKeychain ? 'keychain' : 'passphrase', madeAt: '2026-11-02T18:12:00Z' }];
    if (this.sheetMade) this.#slots.push({ id: this.#nextId(), kind: 'recovery', madeAt: '2026-11-02T18:20:00Z' });
  }

  /** A folder begins with one. */
  begin(kind: KeySlotView['kind']): void {
    this.#slots = [{ id: this.#nextId(), kind, madeAt: now() }];
    this.sheetMade = false;
  }

  answers(): Pick<Commands, 'listKeySlots' | 'setPassphrase' | 'addKeychainSlot' | 'removeKeySlot' | 'makeRecoverySheet' | 'saveSheet'> {
    return {
      listKeySlots: async () => ok(this.#slots),
      setPassphrase: async (passphrase) => {
        if (passphrase.length < LEAST_LETTERS) return refuse('weak_passphrase', 'passphrase');
        this.#add('passphrase');
        return ok(null);
      },
      addKeychainSlot: async () => {
        if (!this.#hasKeychain) return refuse('no_keychain');
        this.#add('keychain');
        return ok(null);
      },
      removeKeySlot: async (id) => {
        if (this.#slots.length === 1) return refuse('last_key_slot');
        this.#slots = this.#slots.filter((slot) => slot.id !== id);
        return ok(null);
      },
      makeRecoverySheet: async () => {
        this.#add('recovery');
        this.sheetMade = true;
        return ok({ slotId: this.#slots.at(-1)?.id ?? '', groups: recoveryGroups(), madeAt: now() });
      },
      saveSheet: async () => ok('~/Documenten/herstelblad.pdf'),
    };
  }

  #add(kind: KeySlotView['kind']): void {
    this.#slots = [...this.#slots.filter((slot) => slot.kind !== kind || kind === 'recovery'), { id: this.#nextId(), kind, madeAt: now() }];
  }
}

function recoveryGroups(): string[] {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const random = chance(42);
  return Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => letters[Math.floor(random() * letters.length)]).join(''));
}
