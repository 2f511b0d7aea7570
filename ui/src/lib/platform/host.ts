import type { Commands, Events } from '../bindings/contract';

/** Who answers the window: the desktop shell, or a street in memory. */
export interface Host {
  commands: Commands;
  /** Calls back on every event of this name until the returned function is called. */
  listen<Name extends keyof Events>(name: Name, callback: (payload: Events[Name]) => void): () => void;
}

/** What `$host` resolves to, chosen by the Vite mode. */
export declare const host: Host;
