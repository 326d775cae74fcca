/** What each interpreter does with a mistake, where several rules say the same. */

import type { Verdict } from './finding.js';

export const LOST_UPDATES: Verdict = {
  cpython39: 'Updates can be lost: a thread switch may fall between the read and the write.',
  cpython310:
    'Not guaranteed: switches happen at calls and backward jumps only, so a bare += may get by; with a call or a property in between, updates are lost.',
  freeThreaded: 'Updates are lost: the threads really run at the same time.',
};

export const ANY_SWITCH: Verdict = {
  cpython39: 'Goes wrong when a thread switch falls in between.',
  cpython310: 'Goes wrong when a thread switch falls in between; calls and loops are where that happens.',
  freeThreaded: 'Goes wrong more often: the threads really run at the same time.',
};

export const ALL_THE_SAME = (what: string): Verdict => ({ cpython39: what, cpython310: what, freeThreaded: what });

export const GIL_SAFE: Verdict = {
  cpython39: 'Safe: the GIL makes the single operation atomic.',
  cpython310: 'Safe: the GIL makes the single operation atomic.',
  freeThreaded: 'Safe for this one operation: the container locks itself; anything made of two operations is not.',
};
