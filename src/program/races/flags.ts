/** Plain variables by which one thread tells another to stop or to go on. */

import { inText } from '../model/files.js';
import { operationOf, type Operation } from '../../knowledge/types.js';
import type { Expr, ForStmt, FunctionFacts, IfStmt, Span, Stmt, WhileStmt } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { returnedIn, someStmt } from '../../facts/walk.js';
import { expressionAt, wayTo } from '../../facts/way-to.js';
import type { Access, Activation, LibraryCall } from '../model/activation.js';
import { truthOf } from '../evaluation/decisions.js';
import { asksElement, isAskedOnError, loopEndedBy } from './flag-loops.js';
import { isPacedBySleep } from './pacing.js';
import { findClassCell, givesFirstValues } from '../model/classes.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { callersInto } from '../model/callers.js';
import type { Context } from '../contexts/entry-state.js';
import { decides, endsBy, keepsOn, testAround } from '../lives/ending-tests.js';
import type { PairTest, Program } from '../program.js';
import { isKnown } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Variable } from '../concurrency/variables.js';
import { textOf } from '../model/field.js';

export interface Flag {
  readonly variable: Variable;
  /** The look at the flag. */
  readonly read: Access;
  /** The function in whose test that look is, which may be a caller of the one that reads. */
  readonly tester: Activation;
  /** The loop that looks at it in each round; undefined where it is looked at once. */
  readonly loop: ForStmt | WhileStmt | undefined;
  /** What could wake the loop: an Event in place of the sleep that it spends its rounds with, or an item for its queue. */
  readonly wokenBy: 'event' | 'item' | undefined;
  /** The test only leads to an exception: a use at the wrong time, and not a word to a thread. */
  readonly complains: boolean;
  /** It tells others to go on, and no thread to stop. */
  readonly opens: boolean;
  /** The first write that another thread may make meanwhile. */
  readonly write: Access;
  readonly at: readonly [AccessInContext, AccessInContext];
}

/** The flags of a program, each with the first loop that polls it. */
export function* adhocFlags(program: Program): Generator<Flag> {
  const found: Flag[] = [];
  for (const variable of program.variables) {
    if (variable.kind === 'contents' || !isFlag(program, variable)) continue;
    const flags = looksAt(program, variable);
    const polled = flags
      .filter(({ loop }) => loop !== undefined)
      .sort((a, b) => byPlace(a.tester, a.loop!, b.tester, b.loop!));
    // Asked once, it must be a thread that is told; a status that others may read is something else.
    const asked = flags.filter(
      (flag) => !flag.complains && ((tellsThread(program, flag) && !setsEventToo(flag)) || letsGoOn(flag)),
    );
    const flag = polled[0] ?? asked[0];
    if (flag !== undefined) found.push(flag);
  }
  yield* firstOfEach(firstOfEach(found, attributeOf), writeOf);
}

/** Of the flags that are one to whoever reads the code, the one that polls, or polls further up. */
function firstOfEach(flags: Iterable<Flag>, identity: (flag: Flag) => string): Iterable<Flag> {
  const firsts = new Map<string, Flag>();
  for (const flag of flags) {
    const key = identity(flag);
    const before = firsts.get(key);
    if (before === undefined || isAbove(flag, before)) firsts.set(key, flag);
  }
  return firsts.values();
}

/** The same attribute of two instances is one flag. */
const attributeOf = ({ variable: { owner, cell } }: Flag): string =>
  `${owner.kind === 'instance' ? owner.cls.id : owner.id} ${textOf(cell.field)}`;

/** Heirs of a class whose method sets the flag have one flag, however many of them poll it. */
const writeOf = ({ write: { act, at } }: Flag): string => `${act.file.id} ${at.start}`;

/** Names of variables that are there to be told by; asked once, another flag may be anything. */
const SAYS_STOP =
  /stop|abort|cancel|quit|exit|shut|kill|terminat|halt|interrupt|run|alive|keep|continue|clos|finish|done|paus|disconnect|die|dying|end(ed|ing)?$/i;

/** Whether a thread that never writes the flag itself looks at it. */
function tellsThread(program: Program, { variable, at: [mine] }: Flag): boolean {
  const { ctx } = mine.entryState;
  if (ctx.thread === undefined || !SAYS_STOP.test(textOf(variable.cell.field))) return false;
  return variable.accesses.every(
    (access) => access.kind === 'read' || isInitial(access) || !program.contexts.runs(ctx, access.act),
  );
}

/** `self.running = False; self.stopped.set()`: the thread has an Event that tells it, and the variable says how it stands. */
const setsEventToo = ({ write: { act } }: Flag): boolean =>
  callsFrom(act, act.fn).some(({ name }) => WAKES.has(operationOf(name)));

/** Names of variables by which a thread says that others may go on; another that it turns on once may be any status. */
const SAYS_READY = /(^|_)(ready|go|go_on|proceed)$/i;

/** `if not self.ready: return` while a thread is still at the work that it turns on once, at the end. */
const letsGoOn = ({ variable, opens, write, at: [, theirs] }: Flag): boolean =>
  opens &&
  theirs.entryState.ctx.thread !== undefined &&
  variable.accesses.every(
    (access) =>
      access.kind === 'read' ||
      isInitial(access) ||
      access.act.fn.kind === 'module' ||
      (access.act.fn === write.act.fn && isTrue(access.value)),
  );

const isTrue = (value: Value | undefined): boolean =>
  value?.objs.length === 1 && value.objs[0]!.kind === 'constant' && value.objs[0].value === true;

/** The write by which an object under construction, or a class, gets its first value. */
const isInitial = ({ act }: Access): boolean => act.fn.kind === 'class' || givesFirstValues(act.fn.name);

/** `stop = True`: what a flag is set to stands there; what comes in by a parameter may be any setting. */
const isLiteral = ({ stmt }: Access): boolean => stmt?.kind === 'assign' && stmt.value.kind === 'constant';

/** Polls where the other doesn't, or further up. */
function isAbove(a: Flag, b: Flag): boolean {
  if (a.loop === undefined || b.loop === undefined) return a.loop !== undefined;
  return byPlace(a.tester, a.loop, b.tester, b.loop) < 0;
}

const byPlace = (a: Activation, at: Span, b: Activation, bt: Span): number => inText(a.file, at, b.file, bt);

/** Only ever stores True, False or None, and not None alone; what is always the same tells nothing. */
function isFlag(program: Program, variable: Variable): boolean {
  let hasTruth = false;
  let open = false;
  for (const access of variable.accesses) {
    if (access.kind !== 'write') continue;
    const { value } = access;
    if (access.op !== '=' || access.deps.length > 0 || value === undefined) return false;
    const begins = isInitial(access) && comesAsTruth(access);
    if (!begins && (value.unknown || value.objs.length === 0)) return false;
    hasTruth ||= begins;
    open ||= value.unknown;
    for (const obj of value.objs) {
      if (obj.kind !== 'constant' || (obj.type !== 'bool' && obj.type !== 'none')) return false;
      hasTruth ||= obj.type === 'bool';
    }
  }
  const { value } = variable.cell;
  const isConstant = value.objs.every((obj) => obj.kind === 'constant');
  return hasTruth && (open || !value.unknown) && isConstant && (open || changes(program, variable));
}

/** Whether it is ever true and ever false, what the class says of it and what it is taken for until then included. */
function changes({ analysis }: Program, { cell, owner, accesses }: Variable): boolean {
  const [first] = accesses;
  const ofClass =
    owner.kind === 'instance' && first !== undefined
      ? findClassCell(analysis, owner.cls, cell.field, first.act)?.value
      : undefined;
  if (cell.value.unknown || ofClass?.unknown === true) return true;
  const truths = new Set<unknown>([...cell.value.objs, ...(ofClass?.objs ?? [])].map((obj) => truthOf(obj) ?? obj));
  const isNew = (truth: boolean | undefined): boolean => truth !== undefined && !truths.has(truth);
  return truths.size > 1 || accesses.some((access) => isNew(defaultAt(access)));
}

/** `getattr(thread, 'running', True)`: what a read takes for granted where nothing is stored yet. */
function defaultAt({ stmt, at }: Access): boolean | undefined {
  const read = expressionAt(stmt, at);
  const otherwise = read?.kind === 'call' ? read.args[2]?.value : undefined;
  return otherwise?.kind === 'constant' ? Boolean(otherwise.value) : undefined;
}

/** `running=True` as a parameter: whoever makes the object says how the flag begins. */
function comesAsTruth({ stmt, act }: Access): boolean {
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'name' || stmt.value.scope !== 'local') return false;
  const given = act.fn.params[stmt.value.slot]?.default;
  return given?.kind === 'constant' && given.type === 'bool';
}

/** Tests of the flag that a concurrent write answers, with no lock common to both. */
function looksAt(program: Program, variable: Variable): Flag[] {
  const found: Flag[] = [];
  const writes = variable.accesses
    .filter((access) => access.kind === 'write' && !isInitial(access) && isLiteral(access))
    .sort((a, b) => byPlace(a.act, a.at, b.act, b.at));
  if (writes.some(({ act }) => act.libraryCalls.some(({ name }) => NOTIFIES.test(operationOf(name) ?? ''))))
    return found;
  for (const read of variable.accesses) {
    if (read.kind !== 'read') continue;
    for (const { tester, stmt, asked } of testsOf(program, read)) {
      // A coroutine can't wait for an Event of threads.
      if (tester.fn.isAsync) continue;
      const loop = stmt.kind === 'if' ? loopEndedBy(tester, stmt) : goesOnce(stmt, isExit) ? undefined : stmt;
      if (loop?.kind === 'for' && asksElement(tester, stmt)) continue;
      if (
        loop !== undefined &&
        goesOnce(loop, (one) => writes.some((write) => write.stmt === one && endsBy(stmt, asked, write)))
      )
        continue;
      if (isAskedOnError(tester, stmt)) continue;
      // `raise` for what an earlier round of the loop has set: two things that exclude each other, and no word of others.
      const setsIt = ({ act, at }: Access): boolean => act === tester && loop !== undefined && within(at, loop);
      if (complains(stmt) && writes.some(setsIt)) continue;
      // Where one of those who set it wakes the loop, the flag goes with what it waits on.
      if (
        isMode(stmt, read) ||
        (loop !== undefined && isWoken(program, tester, loop, writes, (one) => endsBy(stmt, asked, one)))
      )
        continue;
      // What the loop itself sets, or calls to have it set, says less than what others set.
      const own = functionsIn(tester);
      const elsewhere = writes.filter((write) => !own.has(write.act.fn));
      const ends = (write: Access): boolean => loop !== undefined && endsBy(stmt, asked, write);
      // The write that stops the loop tells more than the one that let it begin.
      for (const write of [...elsewhere.filter(ends), ...elsewhere, ...writes]) {
        if (loop !== undefined && keepsOn(stmt, asked, write)) continue;
        const pair = pairOf(program, read, write, tester, ends(write));
        if (pair === undefined) continue;
        const wokenBy =
          loop && (isPacedBySleep(tester, loop) ? 'event' : takesItems(tester, loop) ? 'item' : undefined);
        const opens = SAYS_READY.test(textOf(variable.cell.field));
        found.push({ variable, read, tester, loop, wokenBy, complains: complains(stmt), opens, write, at: pair });
        break;
      }
    }
  }
  return found;
}

/** `while not told: …; told = True`: a loop that is ended in each round, by itself, looks for no other's word. */
const goesOnce = ({ body }: ForStmt | WhileStmt, ends: (stmt: Stmt) => boolean): boolean =>
  body.some(ends) &&
  !someStmt(
    body,
    ({ kind }) => kind === 'continue',
    ({ kind }) => kind !== 'for' && kind !== 'while',
  );

const isExit = ({ kind }: Stmt): boolean => /^(return|raise|break)$/.test(kind);

/** `queue.get(timeout=1)`: it is for its next item that the loop waits. */
const takesItems = ({ libraryCalls }: Activation, { body, end }: ForStmt | WhileStmt): boolean =>
  libraryCalls.some(
    ({ name, node }) =>
      operationOf(name) === 'queue get' &&
      within(node, { start: body[0]!.start, end }) &&
      !node.args.some(({ value }) => value.kind === 'constant' && value.value === false),
  );

/** A function, and what it calls. */
function functionsIn(act: Activation): ReadonlySet<FunctionFacts> {
  const reached = new Map([[act, 0]]);
  for (const [one, depth] of reached)
    if (depth < MAX_CALLS) for (const { callee } of one.calls) if (!reached.has(callee)) reached.set(callee, depth + 1);
  return new Set([...reached.keys()].map(({ fn }) => fn));
}

function pairOf(
  program: Program,
  read: Access,
  write: Access,
  tester: Activation,
  amongPeers: boolean,
): readonly [AccessInContext, AccessInContext] | undefined {
  const contexts = new Set(program.contexts.of(tester).map(({ ctx }) => ctx));
  const asked = program
    .placed(read)
    .filter(({ entryState }) => contexts.has(entryState.ctx) && entryState.root !== 'callback');
  const isLeftOut: PairTest = (mine, theirs) =>
    theirs.entryState.root === 'callback' ||
    (!amongPeers && isSameWork(mine.entryState.ctx, theirs.entryState.ctx)) ||
    // Which of its clients' threads a flag would stop, a class that locks does not say.
    program.areClients(mine, theirs) ||
    program.areGuarded(mine, theirs, read.cell.owner);
  for (const pair of program.overlaps(read, write, asked, isLeftOut)) return pair;
  return undefined;
}

/** Two threads that run the same function tell each other nothing by a flag of it, but that all may stop. */
function isSameWork(a: Context, b: Context): boolean {
  if (a === b) return true;
  const functions = new Set([...(a.model?.entries ?? [])].map(({ fn }) => fn));
  return [...(b.model?.entries ?? [])].some(({ fn }) => functions.has(fn));
}

interface Test {
  readonly tester: Activation;
  readonly stmt: IfStmt | WhileStmt;
  /** The read, or the call in the test that gives back just what is read. */
  readonly asked: { readonly at: Span };
}

/** How many calls may lie between a test and the read behind it, or between a loop and what it waits for. */
const MAX_CALLS = 3;

/** The `while`s that a read decides, and the `if`s by which it ends a loop or a function. */
function testsOf(program: Program, read: Access): readonly Test[] {
  const found: Test[] = [];
  const visit = (act: Activation, node: Span, asked: Test['asked'], depth: number): void => {
    const stmt = testAround(act, node);
    if (stmt !== undefined) found.push({ tester: act, stmt, asked });
    const answer = depth < MAX_CALLS ? answerWith(act, node) : undefined;
    if (answer === undefined) return;
    const isPlain = sameSpan(answer, node) && sameSpan(asked.at, node);
    for (const { act: caller, call } of callersInto(program.analysis, act))
      visit(caller, call.node, isPlain ? { at: call.node } : asked, depth + 1);
  };
  visit(read.act, read.at, read, 0);
  return found;
}

/** `if self.framed and len(data) < 4: return`: what ends the loop is the other half, unless the name says to stop. */
const isMode = ({ kind, test }: IfStmt | WhileStmt, { cell }: Access): boolean =>
  kind === 'if' && test.kind === 'boolean' && test.op === 'and' && !SAYS_STOP.test(textOf(cell.field));

/** What keeps a loop from its next look, and what wakes it: an Event it waits on anyway may say the rest, too. */
const WAITS: ReadonlySet<Operation | undefined> = new Set<Operation>(['event wait']);
/** Who sets a variable and notifies a Condition sets what the others wait for there. */
const NOTIFIES = /^condition notify/;
const WAKES: ReadonlySet<Operation | undefined> = new Set<Operation>(['event set']);

/** Whether the loop waits on a Condition, or for something by which a function that sets the flag, or who calls it, wakes it. */
function isWoken(
  { analysis }: Program,
  tester: Activation,
  loop: ForStmt | WhileStmt,
  writes: readonly Access[],
  ends: (write: Access) => boolean,
): boolean {
  if (writes.length === 0) return false;
  const waits = callsFrom(tester, loop);
  if (waits.some((call) => /^condition wait/.test(operationOf(call.name) ?? ''))) return true;
  // An Event asked in the loop's own test is there to end it.
  if (
    loop.kind === 'while' &&
    waits.some(({ name, node }) => operationOf(name) === 'event wait' && within(node, loop.test))
  )
    return true;
  const awaited = waits.filter((call) => WAITS.has(operationOf(call.name))).map(({ self }) => self);
  const taken = waits.filter((call) => isTakenWhenThere(call)).map(({ self }) => self);
  if (awaited.length + taken.length === 0) return false;
  const isGiven = ({ name, self }: LibraryCall): boolean =>
    GIVES.has(operationOf(name)) && self !== undefined && taken.includes(self);
  const wakes = ({ name, self }: LibraryCall): boolean => WAKES.has(operationOf(name)) && awaited.includes(self);
  return writes.some(
    (write) =>
      callsFrom(write.act, write.act.fn).some((call) => wakes(call) || (isGiven(call) && isWord(call))) ||
      callersInto(analysis, write.act).some(({ act }) => act.libraryCalls.some(wakes)) ||
      (ends(write) && callsBelow(write).some(isGiven)),
  );
}

/** `queue.get()`, `semaphore.acquire()`: as long as it takes. */
const isTakenWhenThere = ({ name, node }: LibraryCall): boolean =>
  operationOf(name) === 'queue get' || (operationOf(name) === 'semaphore acquire' && node.args.length === 0);

/** The calls that stand below a write in its very block, once for each time, with what the functions called there call. */
function callsBelow({ act, at }: Access): readonly LibraryCall[] {
  const block = wayTo(act.fn.body, at).at(-1)?.block ?? [];
  return block.filter((stmt) => stmt.start > at.end && isOneStep(stmt)).flatMap((stmt) => callsFrom(act, stmt));
}

const isOneStep = ({ kind }: Stmt): boolean => /^(expr|assign|return)$/.test(kind);

const GIVES: ReadonlySet<Operation | undefined> = new Set<Operation>(['queue put', 'semaphore release']);

/** `queue.put(None)`, `queue.put(b"")`: no work, but a word that makes whoever takes it out look at what it is told. */
const isWord = ({ args: [item] }: LibraryCall): boolean =>
  item !== undefined && !item.unknown && item.objs.length > 0 && item.objs.every((obj) => isKnown(obj) && !obj.value);

/** Library calls within a part of a function, those of the functions that it calls there included. */
function callsFrom(act: Activation, part: Span, seen = new Set([act]), depth = 0): readonly LibraryCall[] {
  const found = act.libraryCalls.filter((call) => within(call.node, part));
  for (const { node, callee } of depth < MAX_CALLS ? act.calls : []) {
    if (!within(node, part) || seen.has(callee)) continue;
    seen.add(callee);
    found.push(...callsFrom(callee, callee.fn, seen, depth + 1));
  }
  return found;
}

/** What the function answers with, where that is what is read, or whether it is so. */
const answerWith = ({ fn: { body } }: Activation, node: Span): Expr | undefined =>
  returnedIn(body).find((value) => decides(value, node));

const complains = (stmt: IfStmt | WhileStmt): boolean =>
  stmt.kind === 'if' && stmt.body[stmt.body.length - 1]?.kind === 'raise';
