/** What a command has of the process around it. */

import type { Stream } from './terminal.js';

/** The world as a command sees it; tests put their own in. */
export interface World {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}
