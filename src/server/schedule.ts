/** Puts work off until typing pauses for a moment: a newer wish replaces an older one. */

/** Runs `work` soon after `wish` was last called, waiting longer where the work itself takes long. */
export class Schedule {
  readonly #work: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  /** Milliseconds that the work took the last time. */
  #cost = 0;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  wish(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), Math.min(400, 15 + 2 * this.#cost));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #run(): Promise<void> {
    this.#running = true;
    const started = performance.now();
    try {
      await this.#work();
    } finally {
      this.#cost = performance.now() - started;
      this.#running = false;
      if (this.#again) {
        this.#again = false;
        this.wish();
      }
    }
  }
}
