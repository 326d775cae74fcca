/** Keeps one failing request from ending the session. */

import type { Log } from './host.js';

/** What went wrong, for the log: the message, and where. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A handler that logs what goes wrong and answers `empty` instead. */
export function safely<A extends readonly unknown[], R>(
  name: string,
  log: Log,
  empty: R,
  handler: (...parameters: A) => R | Promise<R>,
): (...parameters: A) => Promise<R> {
  return async (...parameters) => {
    try {
      return await handler(...parameters);
    } catch (error) {
      log.error(`${name} failed: ${describe(error)}`);
      return empty;
    }
  };
}
