/** Checks files on disk: finds them, takes in those that matter, and answers from the cache where nothing changed. */

import type { FileFacts } from '../facts/ir.js';
import type { Notebook } from '../notebook/notebook.js';
import type { Finding, Fix } from '../rules/finding.js';
import { createNodeEngine } from '../syntax/load.node.js';
import type { SyntaxEngine } from '../syntax/engine.js';
import type { AnalysisOptions, FileProblem } from './api.js';
import { buildStamp, keyOf, type Cache } from './cache.node.js';
import { discover, knownPath } from './discover.node.js';
import { DiskFiles, glanceAt, type FileRecord } from './files.node.js';
import { fixAll, type FixAllOptions, type FixAllResult } from './fix-all.js';
import { anyWordOf, idleNames, stubsOf } from './names.js';
import { partlyUnderstood } from './partly.js';
import { canUseWorkers, parseInWorkers, type SourceText } from './pool.node.js';
import { connected } from './relevance.js';
import { createSession, type Session } from './session.js';
import { version } from './version.js';

export type Phase = 'reading' | 'parsing' | 'analysing' | 'fixing';

export interface CheckerOptions {
  /** Where relative paths start. */
  readonly cwd: string;
  /** Files and folders as the user named them. */
  readonly paths: readonly string[];
  /** A text to check beside the files, as if it stood at its path. */
  readonly given?: SourceText & { readonly notebook?: Notebook };
  /** The project's folder, absolute with `/`; `exclude` globs are relative to it. */
  readonly root: string;
  readonly exclude: readonly string[];
  readonly analysis: AnalysisOptions;
  /** Threads to use, this one included. */
  readonly jobs: number;
  readonly cache?: Cache;
  readonly onProgress?: (phase: Phase, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly errors: readonly FileProblem[];
  /** Number of files looked at, also those that need no analysis. */
  readonly files: number;
  /** Files that were named themselves, and not found in a folder. */
  readonly named: ReadonlySet<string>;
  /** What went wrong inside the analysis itself; empty on every good day. */
  readonly failures: readonly string[];
  /** What there is to say of names that the configuration explains to no effect. */
  readonly idleNames: readonly string[];
  readonly text: (path: string) => string | undefined;
  readonly notebook: (path: string) => Notebook | undefined;
}

/** The fixes of some findings, as far as it took not too much to look for them. */
export interface FoundFixes {
  readonly of: (finding: Finding) => readonly Fix[];
  /** Number of findings for whose fixes it would have taken too much. */
  readonly skipped: number;
}

/** What the cache keeps of an outcome. */
interface Remembered {
  readonly findings: readonly Finding[];
  readonly errors: readonly FileProblem[];
  /** The fixes of each finding: null where nobody asked for them, `late` where it would have taken too much. */
  readonly fixes: readonly (readonly Fix[] | 'late' | null)[];
}

/** The last run, for what is asked of it afterwards. */
interface Run {
  readonly records: readonly FileRecord[];
  readonly named: ReadonlySet<string>;
  /** Where the cache keeps it; empty without a cache. */
  readonly key: string;
  readonly remembered: Remembered;
}

/**
 * Fixes may take this many steps of analysis, or as many as the check took, whichever is more. Steps hang on the program
 * alone: which fixes are found, and kept in the cache, is the same on a busy machine.
 */
const leastForFixes = 5_000;
/** The share of those steps after which fixes of hints are given up: they come last, and are most of what there is to try. */
const shareWithHints = 0.25;

/** With fewer files than this, starting a thread takes longer than parsing them. */
const enoughForWorkers = 60;

/** One check after another over the same folders; the later ones reuse what the earlier ones found out. */
export class Checker {
  private readonly disk = new DiskFiles();
  private readonly taken = new Map<string, string>();
  private engine: SyntaxEngine | undefined;
  private session: Session | undefined;
  private failures: string[] = [];
  private last: Run | undefined;
  /** Whether the session holds what the last run saw; it need not where the cache answered. */
  private upToDate = false;
  /** Steps that the last analysis took. */
  private analysisSteps = 0;

  constructor(private readonly options: CheckerOptions) {}

  async run(): Promise<CheckOutcome> {
    const { given, cache } = this.options;
    this.failures = [];
    this.upToDate = false;
    const found = discover(this.options.paths, this.options);
    const paths = found.files.filter((path) => path !== given?.path);
    const { named } = found;
    const records = paths.flatMap((path, index) => {
      if (index % 64 === 0) this.progress('reading', index, paths.length);
      const record = this.disk.record(path);
      return record.foreign && !named.has(path) ? [] : [record];
    });
    const text = (path: string): string | undefined => {
      const live = this.upToDate ? this.session?.text(path) : undefined;
      return path === given?.path ? given.text : (live ?? this.disk.text(path));
    };
    const notebook = (path: string): Notebook | undefined =>
      path === given?.path ? given.notebook : this.disk.notebook(path);
    const shared = { files: records.length + (given ? 1 : 0), named, text, notebook };

    const key = cache ? this.key(records, named) : '';
    let remembered = cache?.get(key) as Remembered | undefined;
    if (!remembered) {
      const { findings, errors } = await this.analyse(records, named);
      remembered = { findings, errors, fixes: findings.map(() => null) };
      if (this.failures.length === 0) cache?.set(key, remembered);
    }
    this.last = { records, named, key, remembered };
    const { findings } = remembered;
    const errors = [...found.unreadable, ...remembered.errors];
    const idle = idleNames(this.options.analysis.names, found.files, this.areAll());
    return { ...shared, findings, errors, failures: this.failures, idleNames: [...idle.values()] };
  }

  /**
   * The fixes of some findings of the last `run`, those that are easily tried first: where a program is large, trying
   * them all out can take far longer than finding what there is to mend.
   */
  async fixesFor(wanted: readonly Finding[]): Promise<FoundFixes> {
    if (!this.last) return { of: () => [], skipped: 0 };
    const { remembered } = this.last;
    const places = new Map(remembered.findings.map((finding, index) => [finding, index]));
    const indices = wanted.flatMap((finding) => places.get(finding) ?? []);
    const fixes = [...remembered.fixes];
    const open = indices.filter((index) => fixes[index] === null);
    if (open.length > 0) await this.lookForFixes(open, fixes, this.last);
    const of = (finding: Finding): readonly Fix[] => {
      const known = fixes[places.get(finding) ?? -1];
      return known && known !== 'late' ? known : [];
    };
    return { of, skipped: indices.filter((index) => fixes[index] === 'late').length };
  }

  private async lookForFixes(
    open: readonly number[],
    fixes: (readonly Fix[] | 'late' | null)[],
    run: Run,
  ): Promise<void> {
    // What the cache answered has not been analysed yet.
    const current = this.upToDate ? this.current() : (await this.analyse(run.records, run.named)).findings;
    const steps = (): number => this.session?.steps ?? 0;
    const began = steps();
    const endFor = (isHint: boolean): number =>
      began + Math.max(leastForFixes, this.analysisSteps * (isHint ? shareWithHints : 1));
    const tasks = open.flatMap((index) => {
      const finding = current[index];
      if (!finding) return [];
      return [{ index, finding, isHint: finding.severity === 'hint', effort: this.session?.effort(finding) ?? 0 }];
    });
    tasks.sort((a, b) => Number(a.isHint) - Number(b.isHint) || a.effort - b.effort);
    for (const [done, { index, finding, isHint }] of tasks.entries()) {
      this.progress('fixing', done, tasks.length);
      fixes[index] = this.session?.fixesWithin(finding, endFor(isHint) - steps()) ?? 'late';
    }
    this.last = { ...run, remembered: { ...run.remembered, fixes } };
    if (this.failures.length === 0 && run.key !== '') this.options.cache?.set(run.key, this.last.remembered);
  }

  /** Mends what can be mended, in memory. Call after a `run` without a cache. */
  fixAll(options: FixAllOptions): FixAllResult {
    return this.session ? fixAll(this.session, options) : { changed: new Map(), fixed: 0 };
  }

  /** The findings as they are now, fixes applied. */
  current(): readonly Finding[] {
    return this.session?.check().findings ?? [];
  }

  /** The files that are understood in part only as they are now, fixes applied. */
  partly(): readonly FileProblem[] {
    const { given } = this.options;
    const paths = [...this.taken.keys(), ...(given ? [given.path] : [])];
    return paths.flatMap((path) => partlyUnderstood(this.session?.facts(path)) ?? []);
  }

  /** The fixes of one of the `current` findings. */
  fixes(finding: Finding): readonly Fix[] {
    return this.session?.fixes(finding) ?? [];
  }

  dispose(): void {
    this.session?.dispose();
    this.engine?.dispose();
  }

  /** Whether all of the project is among what was named. */
  private areAll(): boolean {
    const { cwd, paths, root } = this.options;
    return paths.some((path) => `${root}/`.startsWith(`${knownPath(cwd, path)}/`));
  }

  private progress(phase: Phase, done: number, total: number): void {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(phase, done, total);
  }

  private key(records: readonly FileRecord[], named: ReadonlySet<string>): string {
    const { given, analysis } = this.options;
    const stdin = given ? [given.path, given.text] : [];
    const content = records.flatMap((record) => [record.path, record.hash]);
    return keyOf([version, buildStamp(), JSON.stringify(analysis), ...stdin, ...content, '', ...named]);
  }

  /** Brings the session up to date with the files that matter. */
  private async takeIn(records: readonly FileRecord[], named: ReadonlySet<string>): Promise<void> {
    const { given } = this.options;
    const readable = records.filter((record) => record.problem === undefined);
    const words = anyWordOf(this.options.analysis.names);
    const glances = readable.map((record, index) => {
      if (index % 64 === 0) this.progress('reading', index, readable.length);
      const glance = this.disk.glance(record);
      return words && !glance.relevant && words.test(this.disk.text(record.path) ?? '')
        ? { ...glance, relevant: true }
        : glance;
    });
    if (given) glances.push(glanceAt(given.path, given.text));
    // What the configuration runs on threads is taken in by its name, and whoever names what it explains.
    const { names, root } = this.options.analysis;
    const stubs = stubsOf(names, root);
    for (const { path, text, package: stands } of stubs) if (stands === undefined) glances.push(glanceAt(path, text));
    // Whoever names a file wants to hear of it, whatever it speaks of.
    const wanted = new Set([...connected(glances), ...named, ...(given ? [given.path] : [])]);
    for (const path of this.taken.keys()) {
      if (wanted.has(path)) continue;
      this.taken.delete(path);
      this.session?.removeFile(path);
    }
    const fresh = readable.filter((record) => wanted.has(record.path) && this.taken.get(record.path) !== record.hash);
    this.engine ??= await createNodeEngine();
    this.session ??= createSession(this.engine, this.options.analysis, {
      onError: (error) => this.failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    await this.parse(fresh, this.session);
    for (const record of fresh) this.taken.set(record.path, record.hash);
    if (given) this.session.setFile(given.path, given.text);
  }

  private async parse(records: readonly FileRecord[], session: Session): Promise<void> {
    const texts = function* (disk: DiskFiles): Generator<SourceText> {
      for (const { path } of records) {
        const text = disk.text(path);
        if (text !== undefined) yield { path, text };
      }
    };
    let done = 0;
    const step = (): void => this.progress('parsing', ++done, records.length);
    const parse = ({ path, text }: SourceText): void => {
      session.setFile(path, text);
      step();
    };
    // The main thread is one of the jobs: it lowers what the others parse, and parses besides.
    const workers = Math.min(this.options.jobs - 1, Math.ceil(records.length / enoughForWorkers));
    if (records.length < enoughForWorkers || workers < 1 || !canUseWorkers()) {
      for (const source of texts(this.disk)) parse(source);
      return;
    }
    const take = ({ path, text }: SourceText, outcome: FileFacts | FileProblem): void => {
      if ('message' in outcome) session.refuse(path, text, outcome);
      else session.adopt(outcome, text);
      step();
    };
    await parseInWorkers(texts(this.disk), workers, { parse, take }, this.options.signal);
  }

  private async analyse(
    records: readonly FileRecord[],
    named: ReadonlySet<string>,
  ): Promise<Pick<CheckOutcome, 'findings' | 'errors'>> {
    await this.takeIn(records, named);
    this.progress('analysing', 0, 1);
    const before = this.session?.steps ?? 0;
    const result = this.session?.check();
    this.upToDate = true;
    this.analysisSteps = (this.session?.steps ?? 0) - before;
    const unread = records.flatMap(({ path, problem }) => (problem === undefined ? [] : [{ path, message: problem }]));
    const errors = [...unread, ...(result?.errors ?? []), ...this.partly()].filter((error) => error.path !== '');
    return { findings: result?.findings ?? [], errors: errors.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }
}
