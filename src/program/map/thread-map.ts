/** What a map of threads says: data for the panel, hovers and lenses. */

import type { Location } from '../../rules/finding.js';

/** A thread of the program, for maps, hovers and lenses. */
export interface ThreadInfo {
  readonly id: string;
  /** `main`, or the target's name. */
  readonly name: string;
  readonly kind: 'main' | 'thread' | 'timer' | 'pool' | 'asyncio' | 'handler';
  /** May run several times at once. */
  readonly multiple: boolean;
  /** How many there are, where the text says so: one for each of five items. */
  readonly count?: number;
  readonly daemon: boolean;
  /** The function that runs. */
  readonly target?: Location;
  readonly created: readonly Location[];
  readonly started: readonly Location[];
  readonly joined: readonly Location[];
  /** It is certain that nothing waits for its end; where no join can be seen, that alone doesn't say so. */
  readonly neverJoined: boolean;
}

export interface AccessInfo extends Location {
  /** The id of the thread. */
  readonly thread: string;
  readonly kind: 'read' | 'write' | 'rmw';
  readonly locks: readonly string[];
}

/** A variable that more than one thread touches. Names are unique within a map. */
export interface SharedInfo {
  readonly name: string;
  readonly declared?: Location;
  /** Ids of the threads. */
  readonly threads: readonly string[];
  /** The lock common to all its writes; none where it is unguarded. */
  readonly guard?: string;
  /** What may happen while another thread is at the variable; what is done before the threads run is left out. */
  readonly uses: readonly AccessInfo[];
}

/** A lock taken while another is held. Names of different locks are different within a map. */
export interface LockOrderInfo {
  readonly outer: string;
  readonly inner: string;
  /** Where the inner one is taken. */
  readonly at: Location;
}

export interface ThreadMap {
  readonly threads: readonly ThreadInfo[];
  readonly shared: readonly SharedInfo[];
  readonly lockOrder: readonly LockOrderInfo[];
}
