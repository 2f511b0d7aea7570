/** What someone comes to a place for, until the place has seen to it. */
class Arrival {
  #toSearch = false;

  /** The search field of the place that opens next takes the focus. */
  wantSearch(): void {
    this.#toSearch = true;
  }

  /** Whether that was asked; asked once, it is done. */
  takeSearch(): boolean {
    const wanted = this.#toSearch;
    this.#toSearch = false;
    return wanted;
  }
}

export const arrival = new Arrival();
