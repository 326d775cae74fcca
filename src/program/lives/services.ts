/**
 * Threads that serve until they are told to end: a loop that goes on while a flag is up, or until an Event is set. Nothing
 * of theirs is done before that, so that whoever looks at what they make meanwhile does not take it for finished.
 */

import type { FunctionFacts, Span, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { returnedIn, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { blockingOf } from '../model/blocking.js';
import { calleesWithin, runBy } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { roleOfObject } from '../model/lineage.js';
import { push } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import { endsBy } from './ending-tests.js';

/** How many calls from where it is looked for the telling may be. */
const MAX_CALLS = 3;

/** Where a thread is told to end, by others than itself. Of one that ends by itself there is no such place. */
export class EndTold {
  private known: ReadonlyMap<Activation, readonly Span[]> | undefined;

  /** What tells a thread that runs these activations; it is looked for when it is first asked about. */
  constructor(
    private readonly analysis: AnalysisState,
    private readonly run: ReadonlySet<Activation>,
    private readonly entries: ReadonlySet<Activation>,
  ) {}

  /** Whether the thread goes on until then, as far as a place of a function can know: nothing has told it before. */
  isOpenAt(act: Activation, place: Span): boolean {
    // What it waits for on every way comes below: to join it here would take for ever.
    const waits = ({ exit }: Activation, obj: Obj): boolean => exit?.awaited.items.includes(obj) === true;
    const isBehind = (obj: Obj): boolean =>
      act.signals.every((signal) => signal.obj !== obj || signal.node.start >= place.end);
    if (act.signals.some(({ obj }) => [...this.entries].some((entry) => waits(entry, obj)) && isBehind(obj)))
      return true;
    const places = (this.known ??= this.findPlaces());
    if (places.size === 0 || places.get(act)?.some(({ end }) => end <= place.start) === true) return false;
    return !act.calls.some(
      ({ callee, node }) =>
        node.end <= place.start && [...calleesWithin([callee], MAX_CALLS).keys()].some((one) => places.has(one)),
    );
  }

  /** Whether the thread runs a function itself. */
  runs(fn: FunctionFacts): boolean {
    return [...this.run].some((act) => act.fn === fn);
  }

  /** Whether the statement at a place sends on, or closes, what the thread sits at: that is what it goes on or ends by. */
  isGivenBy(act: Activation, place: Span): boolean {
    const stmt = wayTo(act.fn.body, place).at(-1)?.inner;
    if (stmt === undefined) return false;
    const awaited = [...this.run].flatMap((one) => streamsOf(one, SITS));
    const called = act.calls.flatMap(({ node, callee }) => (within(node, stmt) ? callee : []));
    const given = [
      ...streamsOf(act, GIVES).filter(({ node }) => within(node, stmt)),
      ...[...calleesWithin(called, MAX_CALLS).keys()].flatMap((one) => streamsOf(one, GIVES)),
    ];
    return given.some(({ stream }) => awaited.some((one) => one.stream === stream));
  }

  /** Whether the thread sits until the other end of a stream sends: what ends it is that the stream is shut down. */
  get receives(): boolean {
    return [...this.run].some((act) => streamsOf(act, SITS).length > 0);
  }

  private findPlaces(): ReadonlyMap<Activation, readonly Span[]> {
    const { analysis, run } = this;
    const places = new Map<Activation, Span[]>();
    const note = (act: Activation, place: Span): void => {
      if (!run.has(act) || callersInto(analysis, act).some((caller) => !run.has(caller.act))) push(places, act, place);
    };
    const events = new Set<Obj>();
    for (const act of run) {
      for (const { flag, loop, at } of flagsAsked(act))
        for (const write of writesTo(analysis, flag.cell)) if (endsBy(loop, { at }, write)) note(write.act, write.at);
      for (const event of eventsOfLoops(act)) events.add(event);
    }
    for (const act of events.size > 0 ? analysis.activations : [])
      for (const { obj, node } of act.signals) if (events.has(obj)) note(act, node);
    return places;
  }
}

/** Whether a thread goes on for as long as nobody tells it to end: with a loop for the last that its function does, or what that calls. */
export function goesOnUntilTold(analysis: AnalysisState, act: Activation, depth = MAX_CALLS): boolean {
  if (blockingOf(analysis).isEndless(act)) return true;
  const last = act.fn.body.at(-1);
  if (last === undefined || depth === 0) return false;
  const isOnlyQuestion = ({ at, stmt }: Pick<Access, 'at' | 'stmt'>): boolean =>
    stmt?.kind === 'while' && within(stmt, last) && within(at, stmt.test) && stmt.test.kind !== 'boolean';
  const isFlag = (flag: Access): boolean =>
    isOnlyQuestion(flag) &&
    isAskedByLoop(flag) &&
    writesTo(analysis, flag.cell).every(
      (write) =>
        write.stmt?.kind === 'assign' &&
        write.stmt.value.kind === 'constant' &&
        !(ends(flag, write) && write.act === act),
    );
  return (
    act.libraryCalls.some(
      ({ self, stmt, node: at }) =>
        self !== undefined && roleOfObject(self) === 'event' && isOnlyQuestion({ at, stmt }),
    ) ||
    act.accesses.some(isFlag) ||
    act.calls.some(
      ({ callee, node, immediate }) => immediate && within(node, last) && goesOnUntilTold(analysis, callee, depth - 1),
    )
  );
}

/** Whether a thread takes what the other end sends for as long as that likes: it receives in the rounds of a loop. */
export const servesOneForLong = (entry: Activation): boolean =>
  [...runBy([entry])].some((act) =>
    streamsOf(act, SITS).some(({ node }) => wayTo(act.fn.body, node).some(({ inner }) => inner.kind === 'while')),
  );

/** By which the other end of a stream is told something, or this end is closed. */
const GIVES = /\.(send|sendall|sendto|send_bytes|shutdown|close)$/;

const SITS = /\.(recv|recv_into|recvfrom|recv_bytes|accept)$/;

/** What calls of a function are on: an object, or where it can't be seen what it is called in its class or file. */
function streamsOf(
  { fn, file, libraryCalls, unknownCalls }: Activation,
  method: RegExp,
): { readonly stream: unknown; readonly node: Span }[] {
  return [
    ...libraryCalls.flatMap(({ self, name, node }) => (method.test(name) ? { stream: self, node } : [])),
    ...unknownCalls.flatMap(({ expr }) => {
      const path = expr && exprPath(expr.callee);
      return path !== undefined && method.test(path)
        ? { stream: `${file.facts.path} ${fn.cls} ${path.replace(/\.\w+$/, '')}`, node: expr! }
        : [];
    }),
  ];
}

export interface Asked {
  readonly flag: Access;
  readonly loop: WhileStmt;
  /** What asks for it in the test of the loop. */
  readonly at: Span;
}

/** `while self.running:`, and `while self.is_running():`, where that gives it. */
export function flagsAsked(act: Activation): readonly Asked[] {
  const direct = act.accesses.flatMap((flag): readonly Asked[] =>
    isAskedByLoop(flag) && flag.stmt?.kind === 'while' ? [{ flag, loop: flag.stmt, at: flag.at }] : [],
  );
  const asked = act.calls.flatMap(({ node, stmt, callee }): readonly Asked[] =>
    stmt?.kind === 'while' && within(node, stmt.test) && stmt.test.kind !== 'boolean' && !endsByItself(stmt)
      ? callee.accesses.flatMap((flag) => (givesBack(callee.fn, flag) ? [{ flag, loop: stmt, at: node }] : []))
      : [],
  );
  return [...direct, ...asked];
}

/** Whether a loop has another way out than its test. */
export const endsByItself = ({ body }: WhileStmt): boolean =>
  someStmt(body, ({ kind }) => /^(break|return)$/.test(kind));

/** `return self.running` */
function givesBack({ body }: FunctionFacts, { kind, at }: Access): boolean {
  const given = returnedIn(body);
  return kind === 'read' && given.length > 0 && given.every((value) => sameSpan(value, at));
}

const isAskedByLoop = ({ kind, stmt, at }: Access): boolean =>
  kind === 'read' && stmt?.kind === 'while' && within(at, stmt.test);

const ends = (flag: Access, write: Access): boolean => flag.stmt?.kind === 'while' && endsBy(flag.stmt, flag, write);

/** `while not stop.is_set():`, `while not stop.wait(1):` */
const eventsOfLoops = ({ libraryCalls }: Activation): readonly Obj[] =>
  libraryCalls.flatMap(({ self, stmt, node }) =>
    self !== undefined && roleOfObject(self) === 'event' && stmt?.kind === 'while' && within(node, stmt.test)
      ? [self]
      : [],
  );
