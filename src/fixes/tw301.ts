/** TW301 cpu-bound-thread: processes, or interpreters of their own, compute side by side. */

import { firstPart } from '../knowledge/dotted.js';
import { sameSpan, within } from '../facts/spans.js';
import { isNotebook } from '../notebook/notebook.js';
import type { CallExpr } from '../facts/ir.js';
import type { Activation } from '../program/model/activation.js';
import type { LibraryObject } from '../program/model/objects.js';
import { sizeOf } from '../program/model/sizes.js';
import type { Program } from '../program/program.js';
import type { TextEdit } from '../rules/finding.js';
import { functionAt } from './blocks.js';
import { callAt, callGiven, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { bindsName, importMember, unusedImport, type Imported } from './imports.js';
import { isMainGuard } from '../facts/main-guard.js';
import { calleeName } from '../facts/paths.js';
import { someExprIn } from '../facts/walk.js';
import { guarded, guardedBody } from './main-guard.js';
import { standsAlone } from './own-memory.js';
import type { Source } from './source.js';

const PROCESS_CAVEAT = 'arguments and results are copied to and from the processes, and nothing else is shared';

function* cpuBoundThread(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const found = source && callGiven(source.facts, finding);
  if (source === undefined || found === undefined || finding.severity !== 'warning') return;
  // What a cell defines is in no module that another process could import.
  if (isNotebook(source.path)) return;
  const made = found.arg.name === 'target' ? undefined : poolOf(cx, found);
  const creation = made === undefined ? found.call : made.expr;
  if (creation?.kind !== 'call' || (made !== undefined && made.site.file.facts.path !== source.path)) return;
  const entries = entriesAt(cx, made, found.call);
  if (entries.length === 0) return;
  if (isComparedWithProcesses(program, entries)) return;
  const creations = made === undefined ? alikes(cx, source, entries) : [creation];
  // All of a group compute in processes, or none does.
  if (creations === undefined || !creations.some((one) => sameSpan(one, creation))) return;
  const guard = guardFor(cx, source, creations);
  if (guard === undefined || !entries.every((entry) => standsAlone(program, entry, guard))) return;
  for (const [module, member, title, caveat] of replacements(program.options.python, creation, made)) {
    const imported =
      instead(source, creation, creations.length, member) ??
      importMember(source, module, member, Infinity, [functionAt(source.facts, creation)]);
    const callees = creations.map(({ callee }) => replacement(source.path, callee, imported.name));
    const chunks = member === 'ProcessPoolExecutor' ? inChunks(cx, source, found) : [];
    const edits = [
      ...imported.edits,
      ...callees,
      ...chunks,
      ...without(source, creation, creations.length, imported.name),
      ...guard,
    ];
    yield unsafe(title, edits, caveat);
  }
}

/** Whether the same work is given to a process beside: who shows the one and the other wants both. */
const isComparedWithProcesses = ({ analysis: { processEntries } }: Program, entries: readonly Activation[]): boolean =>
  entries.some(({ fn }) => processEntries.has(fn));

/** Fewer items than this may go to the processes one by one. */
const MANY_ITEMS = 1_000;

/** At least so many chunks, whatever the number of processes: the last ones to come back keep nobody waiting for long. */
const CHUNKS = 64;

/** `pool.map(work, range(300_000), chunksize=1000)`: sent one by one, many items cost more on their way than they save. */
function inChunks({ program }: FixContext, source: Source, { call, fn }: FoundCall): readonly TextEdit[] {
  const [, items, ...others] = call.args;
  if (calleeName(call) !== 'map' || items === undefined || items.name !== undefined || others.length > 0) return [];
  const [act] = program.analysis.byFunction.get(fn) ?? [];
  const size = act && sizeOf(program.analysis, act, items.value);
  if (size === undefined || size < MANY_ITEMS) return [];
  const chunk = 10 ** Math.floor(Math.log10(size / CHUNKS));
  return [insertion(source.path, items.value.end, `, chunksize=${chunk}`)];
}

/** The import of the old name goes where these were its only uses, and the new one does not come by it as well. */
function without(source: Source, { callee }: CallExpr, uses: number, instead: string): readonly TextEdit[] {
  const root = callee.kind === 'attribute' && callee.object.kind === 'name' ? callee.object.name : undefined;
  const unused = root === undefined || firstPart(instead) === root ? undefined : unusedImport(source, root, uses);
  return unused === undefined ? [] : [unused];
}

/** Where the old name was imported for this one use, the import names the new one instead. */
function instead(source: Source, { callee }: CallExpr, uses: number, member: string): Imported | undefined {
  if (callee.kind !== 'name' || !/PoolExecutor$/.test(member) || bindsName(source, member)) return undefined;
  const target = source.facts.functions[0]!.body.flatMap((stmt) => (stmt.kind === 'import' ? stmt.bindings : [])).find(
    (binding) => binding.target?.name === callee.name && binding.member === callee.name,
  )?.target;
  if (target === undefined || timesUsed(source, callee.name) !== uses) return undefined;
  return { name: member, edits: [replacement(source.path, target, member)] };
}

function timesUsed(source: Source, name: string): number {
  let count = 0;
  for (const fn of source.facts.functions)
    someExprIn(fn.body, (expr) => (expr.kind === 'name' && expr.name === name && count++, false));
  // The import binds the name, and is walked too.
  return count - 1;
}

type Replacement = readonly [module: string, member: string, title: string, caveat: string];

function replacements(
  python: readonly [number, number],
  creation: CallExpr,
  pool: LibraryObject | undefined,
): readonly Replacement[] {
  const name = calleeName(creation);
  const keywords = creation.args.map((arg) => arg.name);
  if (pool?.type === 'concurrent.futures.ThreadPoolExecutor' && name !== undefined) {
    if (keywords.some((keyword) => keyword === 'thread_name_prefix' || keyword === 'initializer')) return [];
    const processes: Replacement = [
      'concurrent.futures',
      'ProcessPoolExecutor',
      'Compute in processes: ProcessPoolExecutor',
      PROCESS_CAVEAT,
    ];
    if (python[0] < 3 || (python[0] === 3 && python[1] < 14)) return [processes];
    const caveat = 'each interpreter imports what it needs anew, and nothing is shared';
    return [
      processes,
      [
        'concurrent.futures',
        'InterpreterPoolExecutor',
        'Compute in interpreters of their own: InterpreterPoolExecutor',
        caveat,
      ],
    ];
  }
  if (pool?.type === 'multiprocessing.pool.ThreadPool')
    return [['multiprocessing', 'Pool', 'Compute in processes: multiprocessing.Pool', PROCESS_CAVEAT]];
  if (pool === undefined && name === 'Thread')
    return [['multiprocessing', 'Process', 'Compute in processes: multiprocessing.Process', PROCESS_CAVEAT]];
  return [];
}

/** The pool a `submit` or `map` goes to. */
function poolOf(cx: FixContext, found: FoundCall): LibraryObject | undefined {
  for (const act of cx.program.analysis.byFunction.get(found.fn) ?? []) {
    for (const call of act.libraryCalls) {
      if (call.node.start !== found.call.start || call.node.end !== found.call.end) continue;
      const pool = call.name.endsWith('run_in_executor') ? call.args[0]?.objs[0] : call.self;
      if (pool?.kind === 'library') return pool;
    }
  }
  return undefined;
}

/** All that runs on the pool, or on the threads that a call makes. */
function entriesAt(cx: FixContext, pool: LibraryObject | undefined, call: CallExpr): Activation[] {
  const found = new Set<Activation>();
  for (const model of cx.program.threadModels) {
    const { obj } = model;
    const here = obj.kind === 'library' && sameSpan(obj.site, call);
    if (pool === undefined ? here : model.pool === pool) for (const entry of model.entries) found.add(entry);
  }
  return [...found];
}

/** The calls that make the threads which run a function; undefined where one of them is something else. */
function alikes(
  { program }: FixContext,
  source: Source,
  entries: readonly Activation[],
): readonly CallExpr[] | undefined {
  const fns = new Set<unknown>(entries.map(({ fn }) => fn));
  const found: CallExpr[] = [];
  for (const { obj, kind, entries: own } of program.threadModels) {
    if (![...own].some(({ fn }) => fns.has(fn))) continue;
    if (kind !== 'thread' || obj.kind !== 'library' || obj.site.file.facts.path !== source.path) return undefined;
    const call = callAt(source.facts, obj.site)?.call;
    if (call === undefined || !sameSpan(call, obj.site) || calleeName(call) !== 'Thread') return undefined;
    if (!found.includes(call)) found.push(call);
  }
  return found;
}

/** What keeps child processes from running the program again; undefined where that can't be had. */
function guardFor(cx: FixContext, source: Source, creations: readonly CallExpr[]): ReturnType<typeof guarded> {
  const { body } = source.facts.functions[0]!;
  const open = creations.filter((call) => !body.some((stmt) => isMainGuard(stmt) && within(call, stmt)));
  const fns = new Set(open.map((call) => functionAt(source.facts, call)));
  const isOutside = [...fns].some(({ kind }) => kind === 'module');
  const outer = isOutside ? guardedBody(source, open) : [];
  const inner = [...fns].filter(({ kind }) => kind !== 'module').map((fn) => guarded(cx, fn));
  if (outer === undefined || inner.some((edits) => edits === undefined)) return undefined;
  // Functions that one guard is put around need it once.
  return [outer, ...inner].find((edits) => edits !== undefined && edits.length > 0) ?? [];
}

export const makers = [cpuBoundThread];
