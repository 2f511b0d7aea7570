// The one importer of the generated bindings.
import { commands, events } from '../bindings/index';
import type { Commands, Events } from '../bindings/contract';
import type { Host } from './host';

/** A view as the shell types it: it writes a choice (`"idea"`) as any text, the window names the choices. */
type Loose<T> = T extends string ? string : T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T;
type LooseCommands = { [Name in keyof Commands]: (...args: Parameters<Commands[Name]>) => Promise<Loose<Awaited<ReturnType<Commands[Name]>>>> };

const generated: LooseCommands = commands;

export const host: Host = {
  commands: generated as Commands,
  listen(name, callback) {
    const stopping = listenTo(name, callback);
    return () => void stopping.then((stop) => stop());
  },
};

function listenTo<Name extends keyof Events>(name: Name, callback: (payload: Events[Name]) => void): Promise<() => void> {
  const event = events[name] as unknown as { listen(heard: (event: { payload: Events[Name] }) => void): Promise<() => void> };
  return event.listen((heard) => callback(heard.payload));
}
