// The one importer of the generated bindings.
import { commands, events } from '../bindings/index';
import type { Commands, Events } from '../bindings/contract';
import type { Host } from './host';

const generated: Commands = commands;

export const host: Host = {
  commands: generated,
  listen(name, callback) {
    const stopping = listenTo(name, callback);
    return () => void stopping.then((stop) => stop());
  },
};

function listenTo<Name extends keyof Events>(name: Name, callback: (payload: Events[Name]) => void): Promise<() => void> {
  const event = events[name] as unknown as { listen(heard: (event: { payload: Events[Name] }) => void): Promise<() => void> };
  return event.listen((heard) => callback(heard.payload));
}
