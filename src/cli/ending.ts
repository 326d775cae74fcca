/** The end of the process: what was written has left it, and nothing keeps it from ending. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the end needs of a stream: a callback once all that was written is handed on, or can't be. */
export interface Outlet {
  write(text: string, done: () => void): unknown;
}

/**
 * Ends the process once the streams are empty, however slowly they are read, with the code of that moment: writing may
 * have failed. It waits for nothing else, be it standard input that stays open, a thread, a timer or a watcher; and where
 * a reader has gone, not for that either.
 */
export async function end(code: () => number, streams: readonly Outlet[]): Promise<never> {
  await Promise.all(streams.map((stream) => new Promise<void>((done) => void stream.write('', () => done()))));
  process.exit(code());
}

/**
 * On its way out, Node waits on its main thread for the threads that compile JavaScript. If one of these wants memory just
 * then for which garbage must be collected first, which only the main thread can do, both wait for ever
 * (nodejs/node#54918). So nothing more is handed to them, and what they have in hand is waited for here, in V8's own way:
 * a main thread that waits so is parked, collects what was asked for before, and is not asked again.
 *
 * Call it last thing before the process ends, whichever way it does.
 */
export function settle(): void {
  setFlagsFromString('--max-optimized-bytecode-size=0');
  try {
    setFlagsFromString('--allow-natives-syntax');
    runInNewContext('%WaitForBackgroundOptimization()');
  } catch {
    // A V8 that calls it something else: a collection now leaves room for what is under way.
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  }
}

/** One line for a report that could not be written. */
export function explainFailedWrite(error: NodeJS.ErrnoException): string {
  const why = error.code === 'ENOSPC' ? 'no space is left there' : error.message;
  return `The report could not be written: ${why}.`;
}
