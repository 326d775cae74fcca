/** What runs in a forked child only, where no other thread lives. */

import type { Check } from '../model/flow.js';
import { remembered } from '../model/maps.js';

/** Branches that only a forked child enters. */
export class ChildBranches {
  private readonly forked = new Map<Check, boolean>();

  /** Branches behind a fork: a thread that makes it is alone in the child. */
  isForked(check: Check): boolean {
    return remembered(
      this.forked,
      check,
      () =>
        check.tests.some(({ answer }) => answer === 'forked child') ||
        (check.outer !== undefined && this.isForked(check.outer)),
    );
  }
}
