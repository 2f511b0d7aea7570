export interface PersonName {
  given: string;
  prefix: string;
  family: string;
}

/** Fatima van der Berg. */
export function fullName(name: PersonName): string {
  return [name.given, name.prefix, name.family].filter((part) => part.trim() !== '').join(' ');
}
