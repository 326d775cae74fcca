/**
 * The exclusions and idioms of the analysis, each with what it answers where there is nothing it knows of. `npm run
 * ablate` switches them off by these names; the product has no switches.
 */

const list = (file, group, entries) =>
  entries.map(([name, at, off]) => ({ name, group, file: `src/program/${file}.ts`, at, off }));

/** Each by a name, the group it belongs to, where it is asked, and the statement that makes it silent. */
export const exclusions = [
  // Ownership: whose an object is.
  ...list('concurrency/ownership', 'ownership', [['owned', 'Ownership.isOwned', 'return false']]),
  ...list('concurrency/disjoint-partition', 'ownership', [['dealt', 'DisjointPartition.isDealt', 'return false']]),
  ...list('concurrency/making', 'ownership', [
    ['made-by-thread', 'Making.makes', 'return false'],
    ['made-by-each-call', 'Making.isByEachCall', 'return false'],
  ]),
  ...list('concurrency/own-arguments', 'ownership', [['own-arguments', 'OwnArguments.mayComeTo', 'return true']]),
  ...list('concurrency/own-references', 'ownership', [['own-references', 'OwnReferences.keepApart', 'return false']]),
  ...list('concurrency/per-iteration', 'ownership', [['made-before-each', 'isMadeBeforeEach', 'return false']]),
  ...list('concurrency/recency', 'ownership', [['recency', 'Recency.isBeforeHandOver', 'return false']]),
  ...list('races/own-keys', 'ownership', [
    ['keys-apart', 'haveKeysApart', 'return false'],
    ['own-key', 'storesAtOwnKey', 'return false'],
  ]),
  ...list('races/own-entries', 'ownership', [['own-entries', 'isOfOwnEntry', 'return false']]),
  ...list('races/known-keys', 'ownership', [['never-missing', 'isNeverMissing', 'return false']]),
  ...list('concurrency/own-index', 'ownership', [['own-index', 'areTakenByOwnIndex', 'return false']]),
  ...list('concurrency/injected-fields', 'ownership', [['kept-field', 'InjectedFields.keeps', 'return false']]),
  ...list('contexts/belongings', 'ownership', [['belongings', 'Belongings.claim', 'return']]),

  // Happens-before.
  ...list('concurrency/order', 'order', [
    ['before', 'Order.isBefore', 'return false'],
    ['apart', 'Order.isApart', 'return false'],
    ['one-turn', 'Order.haveOneTurn', 'return false'],
  ]),
  ...list('concurrency/fork-edges', 'order', [['own-starts', 'ForkEdges.after', 'return []']]),
  ...list('library/joined-through', 'order', [['joined-through', 'joinedThrough', 'return new Set([thread])']]),
  ...list('evaluation/ended-tests', 'order', [['found-ended', 'endedForGood', 'return []']]),
  ...list('evaluation/marking', 'order', [['told-flags', 'flagAt', 'return undefined']]),
  ...list('evaluation/latches', 'order', [['latches', 'awaitLatches', 'return']]),
  ...list('lives/completion-signals', 'order', [
    ['heard-out', 'signalsCompletion', 'return false'],
    ['heard-out-in-round', 'signalsCompletionInRound', 'return false'],
    ['ticked-off', 'isTickedOff', 'return false'],
  ]),

  ...list('contexts/signals', 'order', [['ready-by-then', 'Signals.readyWhere', 'return new Map()']]),
  ...list('lives/yet-to-begin', 'order', [['yet-to-begin', 'isYetToBegin', 'return false']]),
  ...list('concurrency/lightswitch', 'order', [['lightswitches', 'Lightswitches.keepsApart', 'return false']]),
  ...list('concurrency/batons', 'order', [['batons', 'Batons.keepApart', 'return false']]),

  // Guards: tests that keep two things apart.
  ...list('concurrency/turn-variables', 'guards', [['turn-variables', 'TurnVariables.keepApart', 'return false']]),
  ...list('concurrency/test-and-set', 'guards', [['claims', 'TestAndSet.keepsApart', 'return false']]),
  ...list('contexts/closing-latches', 'guards', [['shut-out', 'ClosingLatches.isShutOut', 'return false']]),
  ...list('contexts/modes', 'guards', [
    ['modes', 'Modes.isShut', 'return false'],
    ['opposed-modes', 'Modes.areOpposed', 'return false'],
    ['started-in-a-mode', 'Modes.isOfAnotherMode', 'return false'],
  ]),
  ...list('contexts/own-branches', 'guards', [['own-branches', 'OwnBranches.areShut', 'return false']]),
  ...list('concurrency/argument-branches', 'guards', [
    ['argument-branches', 'ArgumentBranches.areShut', 'return false'],
  ]),
  ...list('contexts/start-flags', 'guards', [['start-flags', 'isOneAtATime', 'return false']]),
  ...list('races/initialised', 'guards', [['initialised', 'isInitialisedBefore', 'return false']]),
  ...list('races/same-again', 'guards', [
    ['store-only', 'leadsToStoreOnly', 'return false'],
    ['what-it-missed', 'storesWhatItMissed', 'return false'],
  ]),
  ...list('races/kept-answers', 'guards', [['kept-answer', 'keepsAnswer', 'return false']]),
  ...list('races/resting', 'guards', [
    ['rests-on', 'restsOn', 'return false'],
    ['for-failure', 'isForFailure', 'return false'],
  ]),

  // Threads: who runs, and how many.
  ...list('contexts/forks', 'threads', [['forked-child', 'ChildBranches.isForked', 'return false']]),
  ...list('contexts/offered', 'threads', [['offered', 'Offers.on', 'return []']]),
  ...list('contexts/repeats', 'threads', [
    ['repeats', 'Repeats.has', 'return false'],
    ['cancelled', 'Repeats.isCancelledFor', 'return false'],
  ]),
  ...list('contexts/scripts', 'threads', [['scripts', 'Scripts.mayShareProcess', 'return true']]),
  ...list('contexts/processes', 'threads', [['processes', 'Processes.mayShareMemory', 'return true']]),
  ...list('contexts/clients', 'threads', [
    ['client-starts-once', 'Clients.isStartedOnce', 'return false'],
    ['client-knows', 'Clients.knowOf', 'return false'],
  ]),

  // Locks.
  ...list('concurrency/keyed-locks', 'locks', [['keyed-locks', 'isChosenAlike', 'return false']]),
  ...list('races/chosen-guards', 'locks', [
    ['held-for-receiver', 'isHeldForReceiver', 'return false'],
    ['held-for-owner', 'isHeldForOwner', 'return false'],
  ]),
  ...list('locks/notified-after', 'locks', [['notified-after', 'isNotifiedAfter', 'return false']]),
  ...list('lives/setting-up', 'lives', [['called-before', 'calledBefore', 'return new Set()']]),

  // Evidence and what is only said of threads' lives.
  ...list('concurrency/clarity', 'evidence', [['clarity', 'countOfBlurs', 'return 0']]),
  ...list('lives/taken-away', 'lives', [['ends-at-error', 'endsAtError', 'return false']]),
  ...list('lives/restarts', 'lives', [['raises-before', 'raisesBefore', 'return false']]),
  ...list('lives/called-again', 'lives', [['for-one-call', 'isForOneCall', 'return false']]),
  ...list('lives/forgotten', 'lives', [['forgotten', 'isForgotten', 'return false']]),
  ...list('lives/other-elements', 'lives', [['other-elements', 'startsOtherElement', 'return false']]),
  ...list('lives/remembering', 'lives', [['remembering', 'mayRemember', 'return false']]),
  ...list('lives/exceptions', 'lives', [['never-raises', 'neverRaises', 'return false']]),
  ...list('races/pacing', 'lives', [['paced', 'isPacedBySleep', 'return false']]),
];

/** Whether an exclusion that is switched off by the statement `off` would answer the same. */
const isSilent = (off, answer) => {
  if (off === 'return') return false;
  if (off === 'return false') return answer === false;
  if (off === 'return 0') return answer === 0;
  if (off === 'return true') return answer === true;
  if (off === 'return undefined') return answer === undefined;
  return (answer.size ?? answer.length) === 0;
};

const statements = new Map(exclusions.map(({ name, off }) => [name, off]));

/** One point for each exclusion, silent while its name is among those that are off. */
export const exclusionPoints = exclusions.map(({ name, file, at, off }) => ({
  file,
  at,
  code: `if (globalThis.threadwiseOff?.has('${name}')) ${off}`,
  seen: `((answer) => (globalThis.threadwiseAnswered?.('${name}', answer), answer))`,
}));

/** Runs something without some of the exclusions. */
export function without(names, run) {
  globalThis.threadwiseOff = new Set(names);
  try {
    return run();
  } finally {
    delete globalThis.threadwiseOff;
  }
}

/** Runs something, and which exclusions had anything to say in it: switching off one of the others changes nothing. */
export function asking(run) {
  const spoke = new Set();
  globalThis.threadwiseAnswered = (name, answer) => {
    if (!isSilent(statements.get(name), answer)) spoke.add(name);
  };
  try {
    return { result: run(), spoke };
  } finally {
    delete globalThis.threadwiseAnswered;
  }
}
