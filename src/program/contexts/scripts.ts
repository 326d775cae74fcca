/**
 * Programs that share files but never a process: scripts beside each other in a folder of examples, and files of tests,
 * which a test runner finishes one after the other. What one of them runs doesn't run beside what another does.
 */

import { isMainGuard } from '../../facts/main-guard.js';
import type { Activation } from '../model/activation.js';
import type { EntryState, Context } from './entry-state.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { importedFiles } from '../model/mentions.js';
import type { Root } from './roots.js';
import { isTestFile } from '../model/tests.js';
import { threadsOf } from '../library/thread-table.js';

/** The scripts that something belongs to; undefined for what any program may run. */
type Belonging = ReadonlySet<FileUnit> | undefined;

const NOBODY: ReadonlySet<FileUnit> = new Set();

export class Scripts {
  private readonly files: ReadonlySet<FileUnit>;
  /** From which scripts an activation is reached. */
  private readonly reached = new Map<Activation, Belonging>();
  private readonly ofContext = new Map<Context, Belonging>();

  constructor(
    private readonly analysis: AnalysisState,
    roots: readonly Root[],
  ) {
    this.files = findScripts(analysis);
    if (this.files.size < 2) return;
    for (const { act } of roots) this.reach(act, undefined);
  }

  /** Whether some program runs both. */
  mayShareProcess(a: Activation, { ctx: one }: EntryState, b: Activation, { ctx: other }: EntryState): boolean {
    if (this.files.size < 2) return true;
    const theirs = this.within(b, this.belonging(b, other));
    const mine = theirs && this.within(a, this.belonging(a, one));
    return mine === undefined || theirs === undefined || [...mine].some((script) => theirs.has(script));
  }

  /** A thread belongs to who starts it, whoever else runs the same code. */
  private belonging(act: Activation, ctx: Context): Belonging {
    if (ctx.thread === undefined || ctx.starts.length === 0) return this.reached.get(act);
    if (!this.ofContext.has(ctx)) this.ofContext.set(ctx, this.startersOf(ctx));
    return this.ofContext.get(ctx);
  }

  /** No other program runs what stands in a script, whoever seems to call it. */
  private within({ file }: Activation, belonging: Belonging): Belonging {
    if (!this.files.has(file)) return belonging;
    return belonging === undefined || belonging.has(file) ? new Set([file]) : NOBODY;
  }

  private startersOf({ starts }: Context): Belonging {
    const found = new Set<FileUnit>();
    for (const { act } of starts) {
      const scripts = this.reached.get(act);
      if (scripts === undefined) return undefined;
      for (const script of scripts) found.add(script);
    }
    return found;
  }

  private reach(act: Activation, from: Belonging): void {
    const { models } = threadsOf(this.analysis);
    const open = [{ act, from }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const belonging = this.within(next.act, next.from);
      if (belonging === NOBODY || !this.add(next.act, belonging)) continue;
      const { calls, starts } = next.act;
      for (const { callee } of calls) open.push({ act: callee, from: belonging });
      for (const { thread } of starts)
        for (const entry of models.get(thread)?.entries ?? []) open.push({ act: entry, from: belonging });
    }
  }

  /** Answers whether that is news. */
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

/** Files that no other imports, and that are run by themselves or by a test runner. */
function findScripts({ files }: AnalysisState): ReadonlySet<FileUnit> {
  const imported = importedFiles(files);
  return new Set(
    files.units.filter(
      (file) =>
        !imported.has(file) &&
        !file.facts.path.endsWith('conftest.py') &&
        (isTestFile(file) || file.facts.functions[0]!.body.some(isMainGuard) || !files.isInPackage(file)),
    ),
  );
}
