/**
 * Programs that share files but never a process: scripts beside each other in a folder of examples, files of tests, which a
 * test runner finishes one after the other, and what a file that others import does only where it is run by itself. What one
 * of them runs doesn't run beside what another does.
 */

import type { Span } from '../../facts/ir.js';
import { isMainGuard } from '../../facts/main-guard.js';
import { blockSpan, within } from '../../facts/spans.js';
import type { Access, Activation } from '../model/activation.js';
import type { EntryState, Context } from './entry-state.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { importedFiles } from '../model/mentions.js';
import { standsForMany, type Obj } from '../model/objects.js';
import type { Root } from './roots.js';
import { isTestFile } from '../model/tests.js';
import { threadsOf } from '../library/thread-table.js';

/** The scripts that something belongs to; undefined for what any program may run. */
type Belonging = ReadonlySet<FileUnit> | undefined;

const NOBODY: ReadonlySet<FileUnit> = new Set();

export class Scripts {
  /** What of each file no other program runs. */
  private readonly own: ReadonlyMap<FileUnit, readonly Span[]>;
  /** From which scripts an activation is reached. */
  private readonly reached = new Map<Activation, Belonging>();
  private readonly ofContext = new Map<Context, Belonging>();

  constructor(
    private readonly analysis: AnalysisState,
    roots: readonly Root[],
  ) {
    this.own = findScripts(analysis);
    if (this.own.size < 2) return;
    const begins = roots.map(({ act }) => act);
    for (const act of begins) if (act.self === undefined) this.reach(act, undefined);
    // What the one begins may make what the other begins on.
    for (let isNew = true; isNew;) {
      isNew = false;
      for (const act of begins) if (act.self !== undefined) isNew = this.reach(act, this.originOf(act.self)) || isNew;
    }
  }

  /** What begins on an object, as what a window calls back does, is come to by programs that make it. */
  private originOf(obj: Obj): Belonging {
    const maker = standsForMany(obj) ? undefined : this.analysis.makers.get(obj);
    return maker && 'site' in obj ? this.within(maker, obj.site, this.reached.get(maker)) : undefined;
  }

  /** Whether some program runs both. */
  mayShareProcess(a: Access, { ctx: one }: EntryState, b: Access, { ctx: other }: EntryState): boolean {
    if (this.own.size < 2) return true;
    const theirs = this.within(b.act, b.at, this.belonging(b.act, other));
    const mine = theirs && this.within(a.act, a.at, this.belonging(a.act, one));
    return haveSome(mine, theirs);
  }

  /** Whether some program starts both threads. */
  mayHaveBoth(one: Context, other: Context): boolean {
    return this.own.size < 2 || haveSome(this.ofThread(one), this.ofThread(other));
  }

  /** Whether no other program than the one that its file is comes to a place. */
  isOwn({ file }: Activation, node: Span): boolean {
    return this.own.get(file)?.some((part) => within(node, part)) === true;
  }

  /** A thread belongs to who starts it, whoever else runs the same code. */
  private belonging(act: Activation, ctx: Context): Belonging {
    return ctx.thread === undefined || ctx.starts.length === 0 ? this.reached.get(act) : this.ofThread(ctx);
  }

  private ofThread(ctx: Context): Belonging {
    if (!this.ofContext.has(ctx)) this.ofContext.set(ctx, ctx.starts.length === 0 ? undefined : this.startersOf(ctx));
    return this.ofContext.get(ctx);
  }

  /** No other program runs what stands in a script, whoever seems to call it. */
  private within(act: Activation, node: Span, belonging: Belonging): Belonging {
    if (!this.isOwn(act, node)) return belonging;
    const { file } = act;
    return belonging === undefined || belonging.has(file) ? new Set([file]) : NOBODY;
  }

  private startersOf({ starts }: Context): Belonging {
    const found = new Set<FileUnit>();
    for (const { act, node } of starts) {
      const scripts = this.within(act, node, this.reached.get(act));
      if (scripts === undefined) return undefined;
      for (const script of scripts) found.add(script);
    }
    return found;
  }

  /** Answers whether that is news. */
  private reach(act: Activation, from: Belonging): boolean {
    const { models } = threadsOf(this.analysis);
    let isNew = false;
    const open = [{ act, from }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { act: at } = next;
      const belonging = this.within(at, at.fn, next.from);
      if (belonging === NOBODY || !this.add(at, belonging)) continue;
      isNew = true;
      for (const { callee, node } of at.calls) open.push({ act: callee, from: this.within(at, node, belonging) });
      for (const { thread, node } of at.starts)
        for (const entry of models.get(thread)?.entries ?? [])
          open.push({ act: entry, from: this.within(at, node, belonging) });
    }
    return isNew;
  }

  private add(act: Activation, from: Belonging): boolean {
    const known = this.reached.get(act);
    if (known === undefined && this.reached.has(act)) return false;
    if (from === undefined || known === undefined) {
      this.reached.set(act, from);
      return true;
    }
    const all = new Set([...known, ...from]);
    this.reached.set(act, all);
    return all.size > known.size;
  }
}

/** Whether there is a program that both belong to. */
const haveSome = (mine: Belonging, theirs: Belonging): boolean =>
  mine === undefined || theirs === undefined || [...mine].some((script) => theirs.has(script));

/**
 * What only one program runs: files that no other imports, and that are run by themselves or by a test runner, and of those
 * that others import what stands under `if __name__ == '__main__':`.
 */
function findScripts({ files }: AnalysisState): ReadonlyMap<FileUnit, readonly Span[]> {
  const imported = importedFiles(files);
  const found = new Map<FileUnit, readonly Span[]>();
  for (const file of files.units) {
    const [body] = file.facts.functions;
    const guarded = body!.body.flatMap((stmt) =>
      stmt.kind === 'if' && isMainGuard(stmt) && stmt.body.length > 0 ? [blockSpan(stmt.body)] : [],
    );
    const isScript =
      !imported.has(file) &&
      !file.facts.path.endsWith('conftest.py') &&
      (isTestFile(file) || guarded.length > 0 || !files.isInPackage(file));
    if (isScript) found.set(file, [body!]);
    else if (guarded.length > 0) found.set(file, guarded);
  }
  return found;
}
