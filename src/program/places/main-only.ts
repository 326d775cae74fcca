/** Calls that only the main thread may make, and calls that change something for the whole process. */

import { comparedToNone } from '../../facts/asked-for-nothing.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { textOf } from '../../facts/test-text.js';
import { wayTo } from '../../facts/way-to.js';
import { someStmt, walkStmts } from '../../facts/walk.js';
import { changesProcess, mainThreadOnly, storesInProcess, type PlaceRow } from '../../knowledge/main-thread.js';
import type { Context, EntryState } from '../contexts/entry-state.js';
import { startsBeside } from '../cost/computing.js';
import type { Access, Activation, LibraryCall } from '../model/activation.js';
import { callsFrom } from '../evidence/distance.js';
import { isSeveral } from '../evidence/seen-beside.js';
import { isOfShortProgram, PAGES } from '../evidence/short-programs.js';
import type { Program } from '../program.js';
import { libraryTargets, onThreads, reaching } from './own-threads.js';
import { Slot } from '../model/field.js';
import { remembered } from '../model/maps.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isKnown, mayBeSeveral } from '../model/objects.js';
import { around } from '../model/reaching.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';
import { isTried } from './tried-calls.js';

export interface Misplaced {
  readonly act: Activation;
  readonly at: Span;
  readonly row: PlaceRow;
  readonly ctx: Context;
  /** The thread was given it to run, at the place where it is made. */
  readonly isTarget?: boolean;
  /** The thread comes there whatever happens: it is in its very function, in no branch and no `try`. */
  readonly isCertain?: boolean;
}

interface Change extends Misplaced {
  /** How its function was entered. */
  readonly way: EntryState | undefined;
}

export interface ProcessWideChange extends Misplaced {
  /** Whether a reader sees that threads come there, and that each means it for itself. */
  readonly isPlain: boolean;
}

/** Calls on other threads of what raises there. */
export function* mainThreadCalls(program: Program): Generator<Misplaced> {
  const seen = new Set<string>();
  for (const { act, ways } of onThreads(program)) {
    for (const { name, node, flow } of act.libraryCalls) {
      const row = mainThreadOnly(name);
      const way =
        row &&
        reaching(program, ways, { act, at: node, flow }).find(({ ctx }) => !isTried(program, ctx, act, node, row.does));
      if (row === undefined || way === undefined || isSeen(seen, act, node)) continue;
      yield { act, at: node, row, ctx: way.ctx, isCertain: isCertain(act, node, way.ctx) };
    }
  }
  for (const { act, at, ctx, name } of libraryTargets(program)) {
    const row = mainThreadOnly(name);
    if (row !== undefined && !isSeen(seen, act, at)) yield { act, at, row, ctx, isTarget: true };
  }
}

const isCertain = (act: Activation, node: Span, { model }: Context): boolean =>
  model?.entries.has(act) === true && wayTo(act.fn.body, node).length === 1;

/** Changes of what the process has once, by several threads at a time and without a lock. */
export function* processWideChanges(program: Program): Generator<ProcessWideChange> {
  // What a function changes it often puts back further down: both are one mistake.
  const told = new Map<FunctionFacts, Set<string>>();
  for (const [first, ...others] of unlockedChanges(program).values()) {
    const all = [first, ...others];
    const several = all.filter(({ ctx }) => all.some((other) => areSeveral(program, ctx, other.ctx)));
    const plain = several.find((one) => isPlain(program, one, all));
    const found = plain ?? several[0];
    const toldThere = remembered(told, first.act.fn, () => new Set<string>());
    if (found === undefined || toldThere.has(first.row.does)) continue;
    toldThere.add(first.row.does);
    yield { ...found, isPlain: plain !== undefined };
  }
}

/** Calls from the entry of a thread beyond which some test on the way there most often is not seen. */
const FAR_CALLS = 4;

/**
 * What threads that are seen to be several do within few calls. The environment is most often set for all threads: of such
 * changes, but for those of a page or two of code and those that are taken back, few were judged a mistake.
 */
function isPlain({ analysis }: Program, { act, at, row, ctx, way }: Change, all: readonly Change[]): boolean {
  const isShort = (most?: number): boolean => isOfShortProgram(analysis.files, act.file, most);
  if (row.isForAll === true && !isShort(PAGES) && !isTakenBack(act, row, at)) return false;
  // A pool of more than one worker is there for several at a time.
  const areSeen = isSeveral(analysis, ctx) || ctx.model?.pool !== undefined || all.some((other) => other.ctx !== ctx);
  if (!areSeen && !isShort()) return false;
  return way === undefined || (way.root !== 'callback' && callsFrom(ctx, act) <= FAR_CALLS);
}

/** `os.environ["TZ"] = zone`, and `del os.environ["TZ"]` in the same function: what is taken away again is not meant for all threads. */
const isTakenBack = ({ fn, accesses, libraryCalls }: Activation, { does }: PlaceRow, at: Span): boolean => {
  const stored = accesses.find((access) => access.at === at)?.stmt;
  const target = stored?.kind === 'assign' ? stored.targets.find((one) => within(at, one)) : undefined;
  return (
    target !== undefined &&
    (libraryCalls.some(({ name }) => name.endsWith('.pop') && changesProcess(name)?.does === does) ||
      someStmt(fn.body, (stmt) => stmt.kind === 'delete' && stmt.targets.some((one) => textOf(one) === textOf(target))))
  );
};

/** Whether several threads run one entry at a time: each thread that is made by itself has activations of its own. */
const areSeveral = (program: Program, a: Context, b: Context): boolean =>
  a === b
    ? a.multiple
    : [...a.model!.entries].some(({ fn }) => [...b.model!.entries].some((other) => other.fn === fn)) &&
      startsBeside(program, a, b);

/** What threads change without a lock, each place with the ways in which they come to it. */
function unlockedChanges(program: Program): ReadonlyMap<string, readonly [Change, ...Change[]]> {
  const places = new Map<string, [Change, ...Change[]]>();
  const note = (change: Change): void => {
    const key = placeOf(change.act, change.at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [change]);
    else known.push(change);
  };
  for (const { act, ways } of onThreads(program)) {
    const changes = [
      ...act.libraryCalls.map((call) => ({ row: changeBy(program, call), at: call.node, flow: call.flow })),
      ...act.accesses.flatMap((access) => {
        const { cell, at, flow } = access;
        return cell.field === Slot.outside &&
          cell.owner.kind === 'external' &&
          !isAlwaysTheSame(program, access) &&
          !isDoneOnce(act, at)
          ? [{ row: storesInProcess(cell.owner.name), at, flow }]
          : [];
      }),
    ];
    for (const { row, at, flow } of changes.sort((a, b) => a.at.start - b.at.start)) {
      if (row === undefined) continue;
      for (const way of reaching(program, ways, { act, at, flow })) {
        if (program.contexts.locksAt(way, flow).items.length > 0) continue;
        note({ act, at, row, ctx: way.ctx, way });
      }
    }
  }
  for (const { act, at, ctx, name } of libraryTargets(program)) {
    const row = changesProcess(name);
    // Whether one that may only ask is given anything to set is told by its call.
    if (row !== undefined && row.setting === undefined) note({ act, at, row, ctx, way: undefined, isTarget: true });
  }
  return places;
}

/** `sys.stdout = sys.__stdout__` everywhere, and one constant under a key: whoever comes last stores what is there already. */
function isAlwaysTheSame({ analysis }: Program, { cell, key, value }: Access): boolean {
  return (
    value !== undefined &&
    isOne(analysis, value) &&
    writesTo(analysis, cell).every((write) => write.value === value || areOther(write.key, key))
  );
}

/** Whether a value is the same whoever looks: one constant, or one object that a module has made. */
const isOne = ({ makers }: AnalysisState, { objs: [only, ...others], unknown }: Value): boolean =>
  only !== undefined &&
  others.length === 0 &&
  !unknown &&
  (only.kind === 'constant'
    ? only.value !== undefined
    : only.kind === 'external' || (makers.get(only)?.fn.kind === 'module' && !mayBeSeveral(only)));

/** `socket.setdefaulttimeout(10)`, wherever the program sets it. */
const isSetAlike = ({ analysis, reached }: Program, { name, args, keywords }: LibraryCall): boolean =>
  keywords.size === 0 &&
  args.every((value) => isOne(analysis, value)) &&
  reached.every(({ libraryCalls }) =>
    libraryCalls.every((other) => other.name !== name || args.every((value, at) => value === other.args[at])),
  );

/** `if _out is None: _out = sys.stdout`, and the store behind that: whoever comes first does it for all. */
function isDoneOnce({ fn }: Activation, at: Span): boolean {
  const stored = new Set<string | undefined>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'assign') for (const target of stmt.targets) stored.add(exprPath(target));
  });
  return around(fn, at).asked.some(({ test }) => {
    const asked = comparedToNone(test, 'is');
    const path = asked && exprPath(asked);
    return path !== undefined && stored.has(path);
  });
}

/** Whether two keys are known, and not one. */
const areOther = (a: Value | undefined, b: Value | undefined): boolean =>
  a !== b && [a, b].every((key) => key?.unknown === false && key.objs.length === 1 && isKnown(key.objs[0]!));

/** What a call changes; nothing where it leaves out the new value, and only asks for the old one, or all set the same. */
function changeBy(program: Program, call: LibraryCall): PlaceRow | undefined {
  const { name, args, keywords } = call;
  const row = changesProcess(name);
  if (row?.isSetting === true && isSetAlike(program, call)) return undefined;
  if (row?.setting === undefined) return row;
  const value = args[row.setting.at] ?? keywords.get(row.setting.keyword);
  const isGiven = value !== undefined && (value.unknown || value.objs.some((obj) => obj !== program.analysis.none));
  return isGiven ? row : undefined;
}

/** Whether a place was met before, by another way into its function. */
export function isSeen(seen: Set<string>, act: Activation, at: Span): boolean {
  const key = placeOf(act, at);
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

const placeOf = ({ file }: Activation, at: Span): string => `${file.facts.path} ${at.start} ${at.end}`;
