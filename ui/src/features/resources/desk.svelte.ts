import type { BookingRow, Period } from './api';

/** What a booking form begins with. */
export interface Wish {
  resourceId?: string;
  period?: Period;
  quantity?: number;
  /** The booking that is changed; none for a new one. */
  booking?: BookingRow;
}

/** Which booking is in hand, whichever page it was taken up from. */
export class Desk {
  wish = $state.raw<Wish | null>(null);
  booking = $state.raw<BookingRow | null>(null);

  book = (wish: Wish): void => {
    this.booking = null;
    this.wish = wish;
  };

  look = (booking: BookingRow): void => void (this.booking = booking);
  close = (): void => void ([this.wish, this.booking] = [null, null]);
}
