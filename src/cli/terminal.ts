/** What a terminal can do: colours and a line of progress. */

import { styleText } from 'node:util';
import type { Paint } from '../report/text.js';

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Paints for a stream: colours on a terminal only, unless `NO_COLOR` or `FORCE_COLOR` says otherwise. */
export function paintFor(stream: Stream, env: NodeJS.ProcessEnv): Paint {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== '';
  const wanted = env.NO_COLOR ? false : forced || (stream.isTTY === true && env.TERM !== 'dumb');
  // Whether to colour is settled here; newer versions of Node would decide once more, by standard output alone.
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** A progress bar on a terminal, which appears only when a run takes long enough to wonder. */
export class Progress {
  private readonly started = performance.now();
  private last = 0;
  private shown = false;

  constructor(private readonly stream: Stream) {}

  update(what: string, done: number, total: number): void {
    if (!this.stream.isTTY) return;
    const now = performance.now();
    if (now - this.started < 400 || now - this.last < 50) return;
    this.last = now;
    this.shown = true;
    const width = 24;
    const filled = total > 0 ? Math.round((width * done) / total) : 0;
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    this.stream.write(`\r\u001b[K${bar} ${what} ${done}/${total}`);
  }

  /** Wipes the line; call before anything else is written. */
  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
  }
}
