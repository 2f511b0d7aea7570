import type { AppError } from '../bindings/contract';

/** The core said no: a code with data, never a sentence. */
export class Refusal extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly row: number | null;
  readonly details: Record<string, string | number>;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'Refusal';
    this.code = error.code;
    // The core names fields as it writes them (`house_number`), a form as this side does.
    this.field = error.field?.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) ?? null;
    this.row = error.row;
    this.details = Object.fromEntries(error.details.map(({ name, value }) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value]));
  }
}
