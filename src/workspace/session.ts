/** A session: files in, findings out, with as little work as the last edit allows. */

import type { FileFacts } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import type { Finding, Fix, RuleMeta, Severity, TextEdit } from '../rules/finding.js';
import { isNotebook } from '../notebook/notebook.js';
import { cellsHold } from '../notebook/program.js';
import type { SyntaxEngine } from '../syntax/engine.js';
import { analyse as analyseProgram, rules as allRules, type Analyse, type Analysis } from './analysis.js';
import type { AnalysisOptions, AnalysisSession, CheckResult, DocumentEdit, FileProblem, ThreadMap } from './api.js';
import { applyAtOnce, applyInOrder } from './edits.js';
import { carriedFrom, isSmall, keptBases, type AnalysedBase } from './bases.js';
import { Components } from './components.js';
import { FactsSource } from './facts-source.js';
import { globMatcher, relativeTo } from './globs.js';
import { mapWithoutStubs, safeParts, stubsOf, usableStubs, withoutStubs, type Stub } from './names.js';
import { enabled } from './options.js';
import { applySuppressions } from './suppressions.js';
import { Trials, type TrialHost } from './trials.js';

interface File {
  readonly text: string;
  readonly facts?: FileFacts;
  readonly problem?: FileProblem;
}

/** What a session stands on; tests put their own in. */
export interface SessionParts {
  readonly analyse: Analyse;
  readonly rules: readonly RuleMeta[];
  /** Called with what went wrong inside the analysis itself. */
  readonly onError: (error: unknown) => void;
}

/** One program of the session: files that imports connect. */
interface AnalysedProgram {
  readonly facts: readonly FileFacts[];
  readonly result: Analysis;
  readonly trials: Trials;
  /** The fixes asked for so far, by the place of their finding. */
  readonly fixes: Map<string, readonly Fix[]>;
  /** What was analysed lately, each with the texts then, the one first from which the findings came. */
  readonly bases: readonly AnalysedBase[];
}

const noThreads: ThreadMap = { threads: [], shared: [], lockOrder: [] };

/** Makes an empty session. The engine stays its owner's; everything else is released by `dispose`. */
export function createSession(
  engine: SyntaxEngine,
  options: AnalysisOptions,
  parts: Partial<SessionParts> = {},
): Session {
  return new Session(engine, options, {
    analyse: analyseProgram,
    rules: allRules,
    onError: () => undefined,
    ...parts,
  });
}

/** The session that all front doors use. */
export class Session implements AnalysisSession {
  private readonly files = new Map<string, File>();
  private readonly source: FactsSource;
  private readonly components = new Components();
  /** Each program with the facts it was made from, by the path of each of its files. */
  private programs = new Map<string, AnalysedProgram>();
  private result: CheckResult | undefined;
  /** The paths in the order of reports; undefined where files came or went since. */
  private order: readonly string[] | undefined;
  private readonly trialHost: TrialHost = {
    edited: (path, edits) => this.edited(path, edits),
    analyse: (facts) => {
      const analysis = this.analyse(facts);
      return analysis.untold ?? analysis.findings;
    },
  };
  /** What all analyses took so far, those of trials included, as the number of times that a function was looked at. */
  private taken = 0;
  private readonly stubs: readonly Stub[];
  private readonly stubTexts: ReadonlyMap<string, string>;
  private readonly ignoredIn: readonly {
    readonly matches: (path: string) => boolean;
    readonly codes: readonly string[];
  }[];

  constructor(
    engine: SyntaxEngine,
    private readonly options: AnalysisOptions,
    private readonly parts: SessionParts,
  ) {
    this.source = new FactsSource(engine);
    this.stubs = stubsOf(options.names, options.root);
    this.stubTexts = new Map(this.stubs.map(({ path, text }) => [path, text]));
    this.ignoredIn = (options.perFileIgnores ?? []).map(({ pattern, codes }) => ({
      matches: globMatcher([pattern]),
      codes,
    }));
  }

  setFile(path: string, text: string): FileProblem | undefined {
    const known = this.files.get(path);
    if (known?.text === text) return known.problem;
    return this.take(path, text, this.source.parse(path, text));
  }

  editFile(path: string, edits: readonly DocumentEdit[]): FileProblem | undefined {
    const known = this.files.get(path);
    if (!known) return { path, message: 'Not open here, so it cannot be edited.' };
    const text = applyInOrder(known.text, edits);
    return this.take(path, text, this.source.edit(path, known.text, edits, text));
  }

  /** Takes in a file whose facts were computed elsewhere, from exactly this text. */
  adopt(facts: FileFacts, text: string): void {
    this.take(facts.path, text, facts);
  }

  /** Takes in a file that could not be analysed elsewhere, so that it is counted and reported. */
  refuse(path: string, text: string, problem: FileProblem): void {
    this.take(path, text, problem);
  }

  private take(path: string, text: string, outcome: FileFacts | FileProblem): FileProblem | undefined {
    const problem = 'message' in outcome ? outcome : undefined;
    if (!this.files.has(path)) this.order = undefined;
    this.files.set(path, problem ? { text, problem } : { text, facts: outcome as FileFacts });
    this.result = undefined;
    return problem;
  }

  removeFile(path: string): void {
    this.source.forget(path);
    if (!this.files.delete(path)) return;
    this.result = undefined;
    this.order = undefined;
  }

  text(path: string): string | undefined {
    return this.files.get(path)?.text;
  }

  facts(path: string): FileFacts | undefined {
    return this.files.get(path)?.facts;
  }

  check(): CheckResult {
    this.result ??= this.run();
    return this.result;
  }

  /** The facts of the stubs that this program has use for. */
  private stubFacts(): readonly FileFacts[] {
    return usableStubs(this.stubs, this.files.keys()).flatMap(({ path, text }) => {
      const outcome = this.source.parseOnce(path, text);
      return 'message' in outcome ? [] : outcome;
    });
  }

  private run(): CheckResult {
    this.order ??= [...this.files.keys()].sort();
    const all = this.order.flatMap((path) => this.files.get(path) ?? []);
    const facts = all.flatMap((file) => file.facts ?? []);
    const errors = all.flatMap((file) => file.problem ?? []);
    const programs = new Map<string, AnalysedProgram>();
    const found: Finding[] = [];
    for (const group of this.components.split([...facts, ...this.stubFacts()])) {
      const program = this.analysed(group);
      if ('message' in program) {
        errors.push(program);
        continue;
      }
      found.push(...program.result.findings.flatMap((finding) => withoutStubs(finding, this.stubTexts) ?? []));
      for (const file of group) programs.set(file.path, program);
    }
    this.programs = programs;
    return { findings: this.visible(facts, found), errors, files: this.files.size };
  }

  /** The steps of all analyses so far, those of trials included (see `Analysis.steps`). */
  get steps(): number {
    return this.taken;
  }

  private analyse(facts: readonly FileFacts[]): Analysis {
    const analysis = this.parts.analyse(facts, this.options);
    this.taken += analysis.steps ?? 0;
    return analysis;
  }

  /** The analysis of a program, from the last check where none of its files changed. */
  private analysed(facts: readonly FileFacts[]): AnalysedProgram | FileProblem {
    const path = facts[0]?.path ?? '';
    const known = this.unchanged(path, facts);
    if (known) return known;
    try {
      const program = this.carried(path, facts) ?? this.analysedAnew(path, facts);
      for (const failure of program.result.failures ?? []) this.parts.onError(failure);
      return program;
    } catch (error) {
      // One broken run must not take the editor's session with it; the next edit may well heal it.
      this.parts.onError(error);
      return { path, message: `The analysis failed: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  private unchanged(path: string, facts: readonly FileFacts[]): AnalysedProgram | undefined {
    const before = this.programs.get(path);
    const same = before?.facts.length === facts.length && facts.every((file, index) => before.facts[index] === file);
    return same ? before : undefined;
  }

  /** The program with what an earlier analysis of it found, where that still stands. */
  private carried(path: string, facts: readonly FileFacts[]): AnalysedProgram | undefined {
    const earlier = this.programs.get(path)?.bases ?? [];
    const carried = carriedFrom(earlier, facts, (file) => this.textOf(file));
    return carried && this.program(facts, this.withFindings(carried.findings, facts), keptBases(carried.base, earlier));
  }

  private analysedAnew(path: string, facts: readonly FileFacts[]): AnalysedProgram {
    // Of a large program none but the new analysis is kept: the old one goes first, or both would fill the memory.
    const earlier = isSmall(facts) ? (this.programs.get(path)?.bases ?? []) : [];
    if (!isSmall(facts)) this.letGo(path);
    const analysis = this.analyse(facts);
    const texts = facts.map((file) => this.textOf(file));
    return this.program(facts, analysis, keptBases({ facts, texts, result: analysis }, earlier));
  }

  private program(facts: readonly FileFacts[], analysis: Analysis, bases: readonly AnalysedBase[]): AnalysedProgram {
    const trials = new Trials({ facts, findings: analysis.findings }, this.trialHost);
    return { facts, result: analysis, trials, fixes: new Map(), bases };
  }

  /** Forgets the program of a file, and with it what its analysis holds. */
  private letGo(path: string): void {
    for (const file of this.programs.get(path)?.facts ?? []) this.programs.delete(file.path);
  }

  private textOf({ path }: FileFacts): string {
    return this.text(path) ?? '';
  }

  /** An analysis of which the findings are known. Who asks for more gets it from the text as it is. */
  private withFindings(findings: readonly Finding[], facts: readonly FileFacts[]): Analysis {
    let anew: Analysis | undefined;
    const again = (): Analysis => (anew ??= this.analyse(facts));
    return {
      findings,
      fixes: (finding, tools) => again().fixes(finding, tools),
      threadMap: (path) => again().threadMap(path),
    };
  }

  /** As grave as the user has it; what is no more than a guess stays a hint. */
  private severityOf({ code, confidence, severity }: Finding): Severity {
    if (confidence === 'low' && severity === 'hint') return severity;
    return this.options.severity[code] ?? severity;
  }

  /** The findings to show: chosen rules, the user's severities, suppressions; in the order of the files. */
  private visible(facts: readonly FileFacts[], found: readonly Finding[]): readonly Finding[] {
    const byPath = new Map<string, Finding[]>();
    for (const finding of found) {
      if (!enabled(finding.code, this.options)) continue;
      const list = byPath.get(finding.path) ?? [];
      byPath.set(finding.path, list);
      list.push({ ...finding, severity: this.severityOf(finding) });
    }
    return facts.flatMap((file) => {
      const relative = relativeTo(this.options.root, file.path);
      const ignored = this.ignoredIn.flatMap(({ matches, codes }) => (matches(relative) ? codes : []));
      const safe = safeParts(file, this.options.names);
      const concerning = (byPath.get(file.path) ?? []).filter(
        (finding) => !/^TW10/.test(finding.code) || !safe.some((part) => within(finding, part)),
      );
      const kept = applySuppressions(file, concerning, this.parts.rules, this.options);
      return kept
        .filter((finding) => !ignored.includes(finding.code))
        .sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
    });
  }

  fixes(finding: Finding): readonly Fix[] {
    return this.fixesWithin(finding, Infinity) ?? [];
  }

  /** The fixes of a finding; undefined where they are still being tried out after so many steps of analysis. */
  fixesWithin(finding: Finding, most: number): readonly Fix[] | undefined {
    this.check();
    const program = this.programs.get(finding.path);
    if (!program) return [];
    const end = this.taken + most;
    let refused = 0;
    const mayAnalyse = (): boolean => {
      if (this.taken <= end) return true;
      refused++;
      return false;
    };
    const key = `${finding.code} ${finding.start} ${finding.end} ${finding.path}`;
    const known = program.fixes.get(key);
    if (known) return known;
    try {
      const fixes = program.result.fixes(finding, {
        text: (path) => this.text(path),
        tryEdits: (edits) => program.trials.try(finding, edits, mayAnalyse),
      });
      if (refused > 0) return undefined;
      program.fixes.set(key, fixes);
      return fixes;
    } catch (error) {
      this.parts.onError(error);
      return [];
    }
  }

  /** How much there is to look at for the fixes of a finding, in characters of source. */
  effort(finding: Finding): number {
    this.check();
    return this.programs.get(finding.path)?.trials.effort(finding) ?? 0;
  }

  /** Facts of a file after some edits, leaving the session as it is; undefined where it would parse worse than now. */
  private edited(path: string, edits: readonly TextEdit[]): FileFacts | undefined {
    const file = this.files.get(path);
    const text = file && applyAtOnce(file.text, edits);
    if (!file?.facts || text === undefined) return undefined;
    const outcome = this.source.parseOnce(path, text);
    const worse = 'message' in outcome || outcome.syntaxErrors.length > file.facts.syntaxErrors.length;
    return worse || (isNotebook(path) && !cellsHold(file.text, text, (cell) => this.parses(cell)))
      ? undefined
      : outcome;
  }

  private parses(text: string): boolean {
    const outcome = this.source.parseOnce('', text);
    return !('message' in outcome) && outcome.syntaxErrors.length === 0;
  }

  threadMap(path: string): ThreadMap {
    this.check();
    try {
      const map = this.programs.get(path)?.result.threadMap(path) ?? noThreads;
      return this.stubs.length > 0 ? mapWithoutStubs(map, this.stubTexts) : map;
    } catch (error) {
      this.parts.onError(error);
      return noThreads;
    }
  }

  dispose(): void {
    this.source.dispose();
    this.files.clear();
    this.programs.clear();
    this.result = undefined;
  }
}
