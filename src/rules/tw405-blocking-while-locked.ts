/** TW405: a thread waits for something while it holds a lock that another thread wants. */

import type { CallExpr, Span } from '../facts/ir.js';
import type { Program } from '../program/program.js';
import { callsFrom } from '../program/evidence/distance.js';
import { isOfShortProgram } from '../program/evidence/short-programs.js';
import { hasLookedBefore, HeldWaits, type HeldWait } from '../program/locks/held-waits.js';
import { lockName } from '../program/races/spelling.js';
import type { Evidence, RuleMeta, Severity } from './finding.js';
import { inFunction, locate, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW405',
  name: 'blocking-while-locked',
  severity: 'error',
  summary:
    'A thread waits for something slow, or for a thread that needs the lock, while it holds a lock that others want.',
  lesson: 'deadlock',
  story: 'held-wait',
  fix: 'Wait after the block, once the lock is given back.',
  yieldsTo: ['TW409'],
  verdict: ALL_THE_SAME('Everybody else waits as long; for ever, where what is waited for needs the lock.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of new HeldWaits(program).find()) {
      const { act, at, hold, what, wants, forEver, within, node } = one;
      const lock = lockName(program, hold, act);
      const taker = inFunction(wants.act);
      const severity = severityOf(program, one);
      yield report(meta, {
        file: act.file,
        at: within === act ? methodSpan(at) : at,
        severity,
        confidence: severity === 'error' ? 'high' : 'low',
        message: messageOf(one, {
          call: what === 'with' ? 'the end of the block' : `${calledHere(node, what)}()`,
          lock,
          taker,
          where: placeName(act.file, wants.act.file, wants.at),
        }),
        related: [
          related(hold.act.file, hold.at, `${lock} is taken here`),
          ...(within === act ? [] : [related(within.file, node, `${inFunction(within)} waits here`)]),
          related(wants.act.file, wants.at, `${taker} takes ${lock} here`),
        ],
        data: { function: inFunction(act), lock, thread: program.contextName(wants.entryState.ctx) },
        ...(forEver && { evidence: evidenceOf(program, one, lock) }),
      });
    }
  },
};

interface Words {
  readonly call: string;
  readonly lock: string;
  readonly taker: string;
  readonly where: string;
}

function messageOf({ forEver, threads }: HeldWait, { call, lock, taker, where }: Words): string {
  if (threads.size === 0)
    return `${call} takes time with ${lock} held, which ${taker} wants. Everybody who asks for the lock waits as long: do it before or after.`;
  const [howLong, then] = forEver
    ? ['for ever', 'neither can go on']
    : ['until it gives up', 'does not come to its end before'];
  return (
    `${call} can wait ${howLong}: ${taker} needs ${lock}, held here. ` +
    `It takes that lock at ${where}, and ${then}: wait after the lock is given back.`
  );
}

/**
 * Of larger programs a reader knows more often than not what the others are to wait for, and what keeps two that are far from
 * each other apart: of twelve such in twenty sets of judged findings none was right; of joins by a method of the same
 * object, on a thread that takes the lock itself, three of three (docs/precision.md).
 */
function severityOf({ analysis: { files } }: Program, one: HeldWait): Severity {
  const { act, within, wants, what, forEver, threads } = one;
  const isShort = isOfShortProgram(files, act.file);
  // A method that stops the object's own thread is called with the object's own lock held.
  const isOfOne = what === 'join' && act.self !== undefined && within.self === act.self;
  const isNear = (within === act || isOfOne) && callsFrom(wants.entryState.ctx, wants.act) <= NEAR_CALLS;
  if (!forEver) return isShort || (threads.size > 0 && isNear) ? 'information' : 'hint';
  return !hasLookedBefore(one) && (isShort || isNear) ? 'error' : 'hint';
}

/** Calls between what the other thread runs and where it takes the lock. */
const NEAR_CALLS = 1;

/** What the file calls it, where it has a name of its own for it: `urlopen`. */
const calledHere = (node: Span, what: string): string => {
  const callee = (node as Partial<CallExpr>).callee;
  return callee?.kind === 'name' ? callee.name : shortName(what);
};

/** `Popen.wait` of `subprocess.Popen.wait`; functions of modules keep the module. */
const shortName = (dotted: string): string => dotted.split('.').slice(-2).join('.');

/** One thread takes the lock and waits for the other, which it may start in between, and which needs that lock. */
function evidenceOf(program: Program, { hold, within, node, wants, threads, ctx }: HeldWait, lock: string): Evidence {
  const thread = program.contextName(ctx);
  const starts = hold.act.starts.find(
    (start) => threads.has(start.thread) && start.node.start > hold.at.start && start.node.end < node.start,
  );
  const other = program.contextName(wants.entryState.ctx);
  return {
    kind: 'deadlock',
    steps: [
      { ...locate(hold.act.file, hold.at), lane: 0, thread, does: 'acquire', what: lock },
      ...(starts === undefined
        ? []
        : [{ ...locate(hold.act.file, starts.node), lane: 0, thread, does: 'start' as const, what: other }]),
      { ...locate(within.file, node), lane: 0, thread, does: 'join', what: other },
      { ...locate(wants.act.file, wants.at), lane: 1, thread: other, does: 'change', what: lock },
    ],
  };
}
