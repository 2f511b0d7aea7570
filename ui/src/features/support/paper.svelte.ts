import { Refusal } from '$lib/errors';
import { parseDate, showDate, t, today } from '$lib/i18n';
import { listSupport, recordSupport, undo, type CircleView, type Position, type SupportChannel, type SupportRow } from './api';
import { splitName } from './name';
import { addressWords, nameOf } from './words';

interface Line { name: string; street: string; houseNumber: string; position: Position }
export interface Double { name: string; position: Position; givenOn: string }
/** More than ever said something at one address. */
const SAME_ADDRESS = 100;
const blank: Line = { name: '', street: '', houseNumber: '', position: 'for' };

/** A paper list that is written over, line by line. What was typed stays until it is kept or cleared by hand. */
class PaperList {
  line = $state<Line>({ ...blank });
  /** The day on the list, as it is typed. */
  day = $state(showDate(today()));
  /** How what is written over came in. */
  channel = $state<Exclude<SupportChannel, 'door'>>('paper');
  /** What was kept in this sitting, the latest first, with what was typed for it. */
  kept = $state.raw<{ row: SupportRow; line: Line }[]>([]);
  error = $state.raw<unknown>();
  badDay = $state(false);
  double = $state.raw<Double>();
  said = $state('');
  busy = $state(false);
  #initiative = '';

  /** Another initiative begins with an empty sheet. */
  begin(initiativeId: string): void {
    if (initiativeId === this.#initiative) return;
    this.#initiative = initiativeId;
    [this.line, this.kept] = [{ ...blank }, []];
    this.#calm();
  }

  /** Keeps the line; true when the next one can be typed. */
  async keep(circle: CircleView | undefined, allowDouble: boolean): Promise<boolean> {
    const givenOn = parseDate(this.day);
    this.#calm();
    this.badDay = givenOn === null;
    if (givenOn === null || this.busy) return false;
    this.busy = true;
    const line = { ...this.line };
    try {
      const city = circle?.streets.find(({ street }) => street === line.street)?.city ?? '';
      const row = await recordSupport(this.#initiative, {
        position: line.position, channel: this.channel, givenOn, remark: '', name: splitName(line.name), street: line.street, houseNumber: line.houseNumber,
        postcode: '', city, neighbourId: null, householdId: null, allowDouble,
      });
      this.kept = [{ row, line }, ...this.kept];
      this.said = t('paper-kept', { name: nameOf(row.name), address: addressWords(row.address), stand: t(`stand-${row.position}`).toLowerCase() });
      this.next();
      return true;
    } catch (error) {
      this.#refused(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The next line: mostly the same street, and the same answer. */
  next(): void {
    this.line = { ...this.line, name: '', houseNumber: '' };
    this.double = undefined;
  }

  /** Takes the latest line back, and puts it in the fields again to be mended. */
  takeBack = async (): Promise<void> => {
    const last = this.kept[0];
    if (!last) return;
    try {
      await undo();
      this.#putBack(last);
    } catch (error) {
      this.error = error;
    }
  };

  /** What was taken back elsewhere (Ctrl+Z) is no longer a line of this list. */
  follow = async (): Promise<void> => {
    const last = this.kept[0];
    if (!last || this.busy) return;
    const { rows } = await listSupport({ initiativeId: this.#initiative, text: addressWords(last.row.address), filter: 'all' }, SAME_ADDRESS);
    if (this.kept[0] !== last || rows.some((row) => row.id === last.row.id)) return;
    this.#putBack(last);
  };

  /** `lind` becomes the one street of the circle that begins so. */
  complete(circle: CircleView | undefined): void {
    const typed = this.line.street.trim().toLowerCase();
    const fits = circle?.streets.filter(({ street }) => street.toLowerCase().startsWith(typed)) ?? [];
    if (typed !== '' && fits.length === 1) this.line.street = fits[0]!.street;
  }

  /** Its words go into the fields again, unless the next line was begun. */
  #putBack(last: { row: SupportRow; line: Line }): void {
    if (this.kept[0] !== last) return;
    this.kept = this.kept.slice(1);
    if (this.line.name.trim() === '' && this.line.houseNumber.trim() === '') this.line = { ...last.line };
    this.#calm();
    this.said = t('paper-taken-back', { name: nameOf(last.row.name) });
  }

  #refused(error: unknown): void {
    if (!(error instanceof Refusal) || error.code !== 'double_support') return void (this.error = error);
    const { name, position, given_on: givenOn } = error.details;
    this.double = { name: String(name ?? ''), position: position as Position, givenOn: String(givenOn) };
  }

  #calm(): void {
    [this.error, this.double, this.badDay, this.said] = [undefined, undefined, false, ''];
  }
}

/** One sheet for the window: who looks something up elsewhere finds it as it was. */
export const paperList = new PaperList();
