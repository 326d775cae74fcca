/** Runs work that only its newest wish matters for: older runs learn that they are outdated. */

export class Latest {
  readonly #delay: number;
  readonly #work: (isLatest: () => boolean) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #newest = 0;

  /** `delay` in milliseconds, for `wish`. */
  constructor(delay: number, work: (isLatest: () => boolean) => Promise<void>) {
    this.#delay = delay;
    this.#work = work;
  }

  /** Runs soon; many wishes are one. */
  wish(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), this.#delay);
  }

  /** Runs at once. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    const mine = ++this.#newest;
    return this.#work(() => mine === this.#newest);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#newest++;
  }
}
