import type { FieldSpec } from './field-spec';
import type { Typed } from './typed';

/** How a row of a list is written down: a new one by its button, one that stands by itself. */
export interface RowForm<Field extends string> {
  /** Null while it is new. */
  id: string | null;
  /** Which list, to find typed text again. */
  list: string;
  /** The field that names it. */
  name: Field;
  stored: Typed<Field>;
  /** In groups of a few. */
  groups: { fields: FieldSpec<Field>[] }[];
  read: (id: string) => Promise<Typed<Field> | undefined>;
  keep: (id: string | null, typed: Typed<Field>) => Promise<string>;
  remove: (id: string) => Promise<unknown>;
  words: { fresh: string; add: string };
}
