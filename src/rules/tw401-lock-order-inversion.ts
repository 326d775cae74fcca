/** TW401: threads take the same locks in different orders, so that each may wait for what another holds. */

import { isUncalled } from '../program/evidence/uncalled.js';
import { isOfShortProgram } from '../program/evidence/short-programs.js';
import { familyDeadlocks, type FamilyDeadlock } from '../program/locks/families.js';
import { byPlace, lastOf, LockOrder, type Deadlock } from '../program/locks/deadlocks.js';
import { isFarFrom } from '../program/locks/holders.js';
import { areOfOneKind, isMixedUp } from '../program/locks/mixed-up.js';
import type { Nesting } from '../program/locks/nestings.js';
import type { Program } from '../program/program.js';
import { lockName } from '../program/races/spelling.js';
import type { Obj } from '../program/model/objects.js';
import type { Evidence, Finding, Related, RuleMeta } from './finding.js';
import { inFunction, locate, placeName, related, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW401',
  name: 'lock-order-inversion',
  severity: 'error',
  summary: 'Two threads take the same locks in different orders: each may wait for ever for what the other holds.',
  lesson: 'deadlock',
  fix: "Take both locks in the other side's order, or in the order of their `id`.",
  story: 'lock-order',
  verdict: ALL_THE_SAME('Hangs for ever when each thread has its first lock and waits for its second.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    const order = new LockOrder(program);
    for (const deadlock of order.deadlocks()) yield ofRing(program, deadlock);
    for (const deadlock of familyDeadlocks(program, order)) yield ofFamily(program, deadlock);
  },
};

function ofRing(program: Program, deadlock: Deadlock): Finding {
  const last = lastOf(deadlock);
  const { act, inner, outer } = last;
  const names = { taken: lockName(program, inner.hold), held: lockName(program, outer) };
  const others = deadlock.ring.filter((one) => one !== last).sort(byPlace);
  const [other] = others;
  const place = other === undefined ? '' : placeName(act.file, other.act.file, other.inner.node);
  const where = other === undefined ? '' : `${inFunction(other.act)} (${place})`;
  const doer = other === undefined ? '' : inFunction(other.act);
  // What both are called tells them apart no more: those of two objects of one class, or of two modules.
  const subject = names.taken === names.held ? `Another ${names.taken}` : names.taken;
  const message =
    others.length === 1
      ? `${subject} is taken while ${names.held} is held; ${place} reverses it. ` +
        `If a thread here and one in ${doer} each take their first lock, both wait for ever for the other one.`
      : `${names.taken} is taken while ${names.held} is held: part of a ring of ${deadlock.ring.length} locks. ` +
        `If each thread has one of them and wants the next, all wait for ever; ${where} is another part of it.`;
  return report(meta, {
    file: act.file,
    at: inner.node,
    message,
    ...(deadlock.ring.some((one) => isDoubtful(program, one))
      ? POSSIBLE
      : { confidence: deadlock.ring.every((one) => program.isSingular(one.outer.lock)) ? 'high' : 'medium' }),
    related: unique([
      held(program, last),
      ...others.flatMap((one) => [taken(program, one), held(program, one)]),
      ...deadlock.ring.flatMap(({ entryState }) => relatedStart(program, entryState.ctx)),
    ]),
    data: { function: inFunction(act), lock: names.taken, variable: names.held },
    evidence: evidenceOf(
      program,
      deadlock.ring,
      deadlock.ring.map((one) => [one.outer.lock, one.inner.hold.lock]),
    ),
  });
}

/** Whether nobody comes by, the two locks may be one, or the way from the one to the other is too long to be seen. */
const isDoubtful = (program: Program, nesting: Nesting): boolean =>
  isUncalled(program, nesting.act, nesting.entryState) ||
  isMixedUp(program, nesting) ||
  isFarFrom(program, nesting.act, nesting.outer) ||
  (areOfOneKind(nesting) && !isOfShortProgram(program.analysis.files, nesting.act.file));

function ofFamily(program: Program, { nesting, other, order }: FamilyDeadlock): Finding {
  const { act, inner, outer } = nesting;
  const names = { taken: lockName(program, inner.hold), held: lockName(program, outer) };
  const message =
    order === 'ring'
      ? `${names.taken} is taken while ${names.held} is held, all round a ring. ` +
        `Once every thread has its first lock, each waits for ever for the one that its neighbour has.`
      : `${names.taken} is taken while ${names.held} is held, in the order the caller gives them. ` +
        `Two threads that are given the same two the other way round wait for each other for ever.`;
  return report(meta, {
    file: act.file,
    at: inner.node,
    message,
    ...([nesting, other].some((one) => isUncalled(program, one.act, one.entryState))
      ? POSSIBLE
      : { confidence: 'medium' }),
    related: unique([
      held(program, nesting),
      ...(other.inner === inner ? [] : [taken(program, other)]),
      ...[nesting, other].flatMap(({ entryState }) => relatedStart(program, entryState.ctx)),
    ]),
    data: { function: inFunction(act), lock: names.taken, variable: names.held },
    // Two of the family will do: each thread has one first, and asks for the other's.
    evidence: {
      ...evidenceOf(program, [nesting, other], undefined),
      ...(order === 'ring' && { ring: lockName(program, outer).replace(/\[.*$/, '') }),
    },
  });
}

/** Each thread takes the lock that it holds, then the next one's; locks of a family are told apart by number only. */
function evidenceOf(
  program: Program,
  ring: readonly Nesting[],
  locks: readonly (readonly [Obj, Obj])[] | undefined,
): Evidence {
  const names = lockNames(program, locks?.map(([held]) => held) ?? []);
  const threads = ring.map(({ entryState }) => program.contextName(entryState.ctx));
  const family = program.objectName(ring[0]!.outer.lock);
  return {
    kind: 'deadlock',
    steps: ring.flatMap(({ act, outer, inner }, lane) => {
      const alike = threads.filter((name) => name === threads[lane]).length > 1;
      const thread = alike ? `${threads[lane]!} #${lane + 1}` : threads[lane]!;
      const pair =
        locks?.[lane]?.map((lock) => names.get(lock)!) ?? [lane, 1 - lane].map((at) => `${family} ${at + 1}`);
      return [
        { ...locate(outer.act.file, outer.at), lane, thread, does: 'acquire' as const, what: pair[0]! },
        { ...locate(act.file, inner.node), lane, thread, does: 'acquire' as const, what: pair[1]! },
      ];
    }),
  };
}

/** Names of locks for a story, each another: by the object that has it, or by number, where two are called the same. */
function lockNames(program: Program, locks: readonly Obj[]): ReadonlyMap<Obj, string> {
  const short = locks.map((lock) => program.objectName(lock));
  const isUnique = (name: string, all: readonly string[]): boolean => all.filter((other) => other === name).length < 2;
  const long = locks.map((lock, at) => {
    const owner = 'maker' in lock ? lock.maker : undefined;
    const name = short[at]!.replace(/^self\./, '');
    return owner === undefined || isUnique(short[at]!, short) ? short[at]! : `${program.objectName(owner)}.${name}`;
  });
  return new Map(locks.map((lock, at) => [lock, isUnique(long[at]!, long) ? long[at]! : `${long[at]!} #${at + 1}`]));
}

const held = (program: Program, { outer }: Nesting): Related =>
  related(
    outer.act.file,
    outer.at,
    `${inFunction(outer.act)} takes ${lockName(program, outer)} here and holds on to it`,
  );

const taken = (program: Program, { act, inner, outer }: Nesting): Related =>
  related(
    act.file,
    inner.node,
    `${inFunction(act)} takes ${lockName(program, inner.hold)} here while ${lockName(program, outer)} is held`,
  );

function unique(list: readonly Related[]): Related[] {
  const seen = new Set<string>();
  return list.filter(({ path, start, end }) => {
    const key = `${path} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
