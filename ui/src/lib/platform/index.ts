import { host } from '$host';
import type { Commands, Result } from '../bindings/contract';
import { Refusal } from '../errors/refusal';

type Data<Name extends keyof Commands> = Awaited<ReturnType<Commands[Name]>> extends Result<infer T> ? T : never;

export const listen: typeof host.listen = (name, callback) => host.listen(name, callback);

/** Runs a command and gives its data; a refusal is thrown as a `Refusal` with its code. */
export async function call<Name extends keyof Commands>(name: Name, ...args: Parameters<Commands[Name]>): Promise<Data<Name>> {
  const command = host.commands[name] as unknown as (...args: Parameters<Commands[Name]>) => Promise<Result<Data<Name>>>;
  const result = await command.apply(host.commands, args);
  if (result.status === 'error') throw new Refusal(result.error);
  return result.data;
}
