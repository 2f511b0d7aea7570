// The one importer of the generated bindings.
import { commands, events } from '../bindings/index';
import type { Commands, Events } from '../bindings/contract';
import { answeredAhead } from './ahead';
import type { Host } from './host';

/** A view as the shell types it: it writes a choice (`"idea"`) as any text, the window names the choices. */
type Loose<T> = T extends string ? string : T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T;
type LooseCommands = { [Name in keyof Commands]: (...args: Parameters<Commands[Name]>) => Promise<Loose<Awaited<ReturnType<Commands[Name]>>>> };

const generated: LooseCommands = commands;

export const host: Host = {
  commands: { ...(generated as Commands), ...answeredAhead(generated as Commands) },
  listen(name, callback) {
    const listeners = listenersTo(name);
    const listener = (payload: Events[typeof name]) => callback(payload);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

type Listeners<Name extends keyof Events> = Set<(payload: Events[Name]) => void>;

const heard: { [Name in keyof Events]?: Listeners<Name> } = {};

/** The shell is asked once for each event: asking it costs more than passing the word on here. */
function listenersTo<Name extends keyof Events>(name: Name): Listeners<Name> {
  const known = heard[name] as Listeners<Name> | undefined;
  if (known) return known;
  const listeners: Listeners<Name> = new Set();
  Object.assign(heard, { [name]: listeners });
  const event = events[name] as unknown as { listen(heard: (event: { payload: Events[Name] }) => void): Promise<unknown> };
  void event.listen(({ payload }) => listeners.forEach((listener) => listener(payload)));
  return listeners;
}
