/** Forks of a process in which other threads may run: the child has only the one that forks. */

import { inOrderOfText, inText, type FileUnit } from '../model/files.js';
import type { CallExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { EntryState, Context } from '../contexts/entry-state.js';
import { modesOf } from '../contexts/modes.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import { roleOfObject } from '../model/lineage.js';
import { memoized, push, remembered } from '../model/maps.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import { isApplication } from '../contexts/application.js';
import { isOfShortProgram } from '../evidence/short-programs.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';
import { reaching } from './own-threads.js';
import { isSeen } from './main-only.js';
import { forkingCall, isExec, startMethodCall } from '../../knowledge/forking.js';
import { isOfWindowsOnly } from '../../knowledge/platforms.js';

export interface Fork {
  readonly act: Activation;
  readonly node: CallExpr;
  readonly call: string;
  /** A thread that may run by then; undefined where the fork is made on another thread than the main one. */
  readonly thread: Obj | undefined;
  readonly way: EntryState;
}

/** A fork, with the others beside the same thread in the order of the text. */
export interface BesideThread {
  readonly fork: Fork;
  readonly others: readonly Fork[];
  /** Whether a reader sees that the thread runs by then, and that the child needs what it may hold. */
  readonly isPlain: boolean;
}

export function forksBesideThreads(program: Program): readonly BesideThread[] {
  const byThread = new Map<Obj | Context, Fork[]>();
  for (const fork of everyFork(program)) push(byThread, fork.thread ?? fork.way.ctx, fork);
  return [...byThread.values()].flatMap((forks) =>
    forks.sort(inOrderOfText).map((fork, index) => ({
      fork,
      others: forks.filter((other) => other !== fork),
      isPlain: isOfShortProgram(program.analysis.files, fork.act.file) || (index === 0 && isPlain(program, fork)),
    })),
  );
}

/**
 * In a library, who calls decides whether threads run, and the server of a `Manager` runs nothing of the program: of both
 * few were judged a mistake (docs/precision.md). Of several forks beside one thread, the first speaks for all.
 */
const isPlain = ({ roots }: Program, { call }: Fork): boolean => isApplication(roots) && !MANAGER.test(call);

const MANAGER = /Manager(\.start)?$/;

function* everyFork(program: Program): Generator<Fork> {
  const methods = startMethods(program);
  const seen = new Set<string>();
  for (const act of program.reached) {
    if (isForWindows(act.file)) continue;
    for (const call of act.libraryCalls) {
      const row = forkingCall(call.name);
      if (row === undefined || act.libraryCalls.some(({ name }) => isExec(name))) continue;
      if (row === 'start method' && !isForking(program, call, methods)) continue;
      if (row === 'always' && forksBefore(act, call)) continue;
      const modes = modesOf(program.analysis);
      for (const way of reaching(program, program.waysInto(act), { act, at: call.node, flow: call.flow })) {
        if (way.ctx.thread !== undefined && way.ctx.model === undefined) continue;
        const { mayRun, checks } = program.contexts.compose(way, call.flow);
        const running = mayRun.items.filter(
          (obj) =>
            obj !== way.ctx.thread &&
            program.threadModel(obj) !== undefined &&
            !isInstead(program, obj, placeOfProcess(act, call)) &&
            !(row === 'always' && modes.isOfWindows(obj)) &&
            !checks.some((check) => modes.isOfAnotherMode(obj, check)),
        );
        const [thread] = running.sort(byPlace);
        if (thread === undefined && way.ctx.thread === undefined) continue;
        if (!isSeen(seen, act, call.node)) yield { act, node: call.node, call: call.name, thread, way };
        break;
      }
    }
  }
}

/** Whether a file imports, whatever the system, what only Windows has: no process forks there. */
const isForWindows = memoized(({ facts }: FileUnit): boolean =>
  facts.functions[0]!.body.some(
    (stmt) =>
      stmt.kind === 'import' && stmt.bindings.some(({ module, level }) => level === 0 && isOfWindowsOnly(module)),
  ),
);

/** In the order of the text, and not in that in which they were come to. */
function byPlace(a: Obj, b: Obj): number {
  if (!('site' in a) || !('site' in b)) return 'site' in a ? -1 : 0;
  return inText(a.site.file, a.site, b.site.file, b.site);
}

/** A daemon forks twice, the second time in a child that has no other thread. */
const forksBefore = ({ libraryCalls }: Activation, { node }: LibraryCall): boolean =>
  libraryCalls.some((one) => forkingCall(one.name) === 'always' && one.node.end <= node.start);

/**
 * Whether what makes the one makes the other in another run: what `workers = Thread if light else Process` has chosen is the
 * same each time.
 */
function isInstead(program: Program, thread: Obj, process: Site): boolean {
  if (!('site' in thread) || thread.site.file !== process.file) return false;
  if (thread.site.start === process.start) return true;
  const either = madeAsEither(program);
  const name = either.get(keyOf(process));
  return name !== undefined && name === either.get(keyOf(thread.site));
}

type Site = Pick<LibraryObject['site'], 'file' | 'start'>;

/** Where what begins the process was made; a pool begins some as it is made. */
const placeOfProcess = ({ file }: Activation, { self, node }: LibraryCall): Site =>
  self !== undefined && 'site' in self ? self.site : { file, start: node.start };

const keyOf = ({ file, start }: Site): string => `${file.id} ${start}`;

/** The calls that make a thread or a process, as a name says that has both meanings; with that name. */
const madeAsEither = memoized((program: Program): ReadonlyMap<string, string> => {
  const made = new Map<string, { readonly names: Set<string | undefined>; thread: boolean; process: boolean }>();
  for (const { creates } of program.analysis.activations) {
    for (const { obj, node } of creates) {
      const one = remembered(made, keyOf(obj.site), () => ({ names: new Set(), thread: false, process: false }));
      one.names.add(exprPath(node.callee)?.replace(/\..*$/, ''));
      if (/^process(-pool)?$/.test(roleOfObject(obj) ?? '')) one.process = true;
      else if (program.threadModel(obj) !== undefined || roleOfObject(obj) === 'executor') one.thread = true;
    }
  }
  const found = new Map<string, string>();
  for (const [place, { names, thread, process }] of made) {
    const [name, ...others] = names;
    if (thread && process && name !== undefined && others.length === 0) found.set(place, name);
  }
  return found;
});

/** What the program says of how processes begin. */
interface StartMethods {
  readonly forks: boolean;
  readonly others: boolean;
}

function startMethods(program: Program): StartMethods {
  let forks = false;
  let others = false;
  for (const act of program.analysis.activations) {
    for (const { name, args, keywords } of act.libraryCalls) {
      if (!startMethodCall(name)) continue;
      const method = args[0] ?? keywords.get('method');
      if (method === undefined) continue;
      if (isText(method, 'fork')) forks = true;
      else others = true;
    }
  }
  return { forks, others };
}

const isText = ({ objs, unknown }: Value, text: string): boolean =>
  !unknown && objs.length === 1 && objs[0]!.kind === 'constant' && objs[0].value === text;

/** Whether new processes begin as copies of this one. */
function isForking(
  { options: { python } }: Program,
  { keywords }: LibraryCall,
  { forks, others }: StartMethods,
): boolean {
  // Whatever else the program chooses, it may be for these.
  if (others) return false;
  if (keywords.has('mp_context')) return forks;
  const byDefault = python[0] < 3 || (python[0] === 3 && python[1] < 14);
  return forks || byDefault;
}
