/** The day it is in the Netherlands, as `2027-04-12`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date());
}
