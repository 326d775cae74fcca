/** Every rule there is, in the order of the codes. The index, the settings, the docs table and SARIF come from here. */

import type { RuleMeta } from './finding.js';
import type { Rule } from './rule.js';
import { meta as unusedIgnore } from './tw001-unused-ignore.js';
import { unknownGuard } from './tw002-unknown-guard.js';
import { unguardedGlobal } from './tw101-unguarded-global.js';
import { unguardedAttribute } from './tw102-unguarded-attribute.js';
import { checkThenActRule } from './tw103-check-then-act.js';
import { inconsistentLock } from './tw104-inconsistent-lock.js';
import { atomicSharedMutation } from './tw105-atomic-shared-mutation.js';
import { lateBindingClosure } from './tw106-late-binding-closure.js';
import { iterateWhileMutated } from './tw107-iterate-while-mutated.js';
import { adhocFlag } from './tw108-adhoc-flag.js';
import { threadNeverJoined } from './tw201-thread-never-joined.js';
import { threadRunCalled } from './tw202-thread-run-called.js';
import { targetCalled } from './tw203-target-called.js';
import { argsNotIterable } from './tw204-args-not-iterable.js';
import { threadRestarted } from './tw205-thread-restarted.js';
import { serialJoin } from './tw206-serial-join.js';
import { daemonKilledMidWork } from './tw207-daemon-killed-mid-work.js';
import { unboundedThreads } from './tw208-unbounded-threads.js';
import { executorNotShutDown } from './tw209-executor-not-shut-down.js';
import { futureResultIgnored } from './tw210-future-result-ignored.js';
import { threadInitNotCalled } from './tw211-thread-init-not-called.js';
import { selfJoin } from './tw212-self-join.js';
import { startedTooEarly } from './tw213-started-too-early.js';
import { cpuBoundThread } from './tw301-cpu-bound-thread.js';
import { guardViolated } from './tw601-guard-violated.js';
import { requirementViolated } from './tw602-requirement-violated.js';

export const checks: readonly Rule[] = [
  unknownGuard,
  unguardedGlobal,
  unguardedAttribute,
  checkThenActRule,
  inconsistentLock,
  atomicSharedMutation,
  lateBindingClosure,
  iterateWhileMutated,
  adhocFlag,
  threadNeverJoined,
  threadRunCalled,
  targetCalled,
  argsNotIterable,
  threadRestarted,
  serialJoin,
  daemonKilledMidWork,
  unboundedThreads,
  executorNotShutDown,
  futureResultIgnored,
  threadInitNotCalled,
  selfJoin,
  startedTooEarly,
  cpuBoundThread,
  guardViolated,
  requirementViolated,
];

/** The metas of all rules, of TW001 too: it is found where ignore comments are applied. */
export const rules: readonly RuleMeta[] = [unusedIgnore, ...checks.map((rule) => rule.meta)];
