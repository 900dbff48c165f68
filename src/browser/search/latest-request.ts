/** Tells the latest of several requests from those before it, whose answers may still come. */
export class LatestRequest {
  #count = 0;

  /** Begins a request. @returns whether it is still the latest, whenever that is asked */
  begin(): () => boolean {
    this.#count += 1;
    const own = this.#count;
    return () => own === this.#count;
  }
}
