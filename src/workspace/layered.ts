/**
 * A session for an editor on a folder of any size. A small one is checked as a whole on each question. Of a large one
 * that is done for the files being worked on and what lies near to them, and the whole is checked beside, in a thread
 * of its own; its findings replace the others as they come. What that leaves out (`scope.ts`) is only looked at from near.
 */

import type { FileFacts } from '../facts/ir.js';
import type { Finding, Fix } from '../rules/finding.js';
import type { AnalysisSession, CheckResult, DocumentEdit, FileProblem, ThreadMap } from './api.js';
import { applyInOrder } from './edits.js';
import { ModuleIndex } from './modules.js';
import { near } from './near.js';
import { overlaid, richer } from './overlay.js';
import { Pace } from './pace.js';
import { Whole, type Checked, type FileChange, type WholeEvents } from './whole.js';

export interface LayeredParts extends WholeEvents {
  readonly front: AnalysisSession;
}

/** What was known of a file being worked on when the check of everything was asked for. */
interface Asked {
  /** What the quick look said of it; undefined as long as it is not edited. */
  glimpsed: readonly Finding[] | undefined;
  /** Edits since then. */
  readonly edits: DocumentEdit[];
}

/** The last answer of the check of everything. */
interface Told {
  readonly result: CheckResult;
  readonly byPath: Map<string, readonly Finding[]>;
  readonly maps: ReadonlyMap<string, ThreadMap>;
  readonly asked: Map<string, Asked>;
}

export class LayeredSession implements AnalysisSession {
  private readonly texts = new Map<string, string>();
  /** Characters of all of them. */
  private length = 0;
  private readonly pace = new Pace();
  private readonly whole: Whole;
  /** Paths whose text the front session does not have yet, among those that it is to look at. */
  private readonly stale = new Set<string>();
  private inFront: ReadonlySet<string> = new Set();
  private frontIsCurrent = false;
  private index: ModuleIndex | undefined;
  private focused: readonly string[] = [];
  private asking = new Map<string, Asked>();
  /** Files that were replaced or removed while the whole was checked: what it tells of them is of old. */
  private readonly replaced = new Set<string>();
  private told: Told | undefined;

  constructor(private readonly parts: LayeredParts) {
    this.whole = new Whole({
      ...parts,
      pace: this.pace,
      texts: this.texts,
      length: () => this.length,
      begins: () => this.begins(),
      told: (answer) => this.hear(answer),
    });
  }

  /** Says which files are being worked on. */
  focus(paths: readonly string[]): void {
    if (paths.length === this.focused.length && paths.every((path, index) => path === this.focused[index])) return;
    this.focused = [...paths];
    // What was told of a file holds for it as it is opened.
    for (const path of paths) {
      if (this.told && !this.told.asked.has(path) && !this.replaced.has(path) && this.whole.has(path)) {
        this.told.asked.set(path, { glimpsed: undefined, edits: [] });
      }
    }
    this.frontIsCurrent = false;
    this.whole.touch();
  }

  setFile(path: string, text: string): FileProblem | undefined {
    const before = this.texts.get(path);
    if (before === text) return undefined;
    if (before === undefined) this.index = undefined;
    this.length += text.length - (before?.length ?? 0);
    this.texts.set(path, text);
    this.stale.add(path);
    this.forget(path);
    this.pass({ kind: 'set', path, text }, before !== undefined);
    return undefined;
  }

  editFile(path: string, edits: readonly DocumentEdit[]): FileProblem | undefined {
    const before = this.texts.get(path);
    if (before === undefined) return { path, message: 'Not open here, so it cannot be edited.' };
    this.glimpse(path);
    const text = applyInOrder(before, edits);
    this.length += text.length - before.length;
    this.texts.set(path, text);
    for (const asked of [this.told?.asked.get(path), this.asking.get(path)]) asked?.edits.push(...edits);
    this.pass({ kind: 'edit', path, edits }, true);
    if (this.inFront.has(path) && !this.stale.has(path)) return this.parts.front.editFile(path, edits);
    this.stale.add(path);
    return undefined;
  }

  removeFile(path: string): void {
    this.length -= this.texts.get(path)?.length ?? 0;
    if (!this.texts.delete(path)) return;
    this.index = undefined;
    this.forget(path);
    this.pass({ kind: 'remove', path }, false);
  }

  private pass(change: FileChange, isEdit: boolean): void {
    this.frontIsCurrent = false;
    this.whole.pass(change, isEdit);
  }

  /** What was told of a text that is replaced as a whole says nothing of the new one. */
  private forget(path: string): void {
    this.replaced.add(path);
    this.asking.delete(path);
    this.told?.asked.delete(path);
    this.told?.byPath.delete(path);
  }

  /** Keeps what a quick look says of a file, before its first edit since the whole was checked. */
  private glimpse(path: string): void {
    for (const asked of [this.told?.asked.get(path), this.asking.get(path)]) {
      if (!asked || asked.glimpsed) continue;
      this.bringToFront();
      asked.glimpsed = byPath(this.parts.front.check().findings).get(path) ?? [];
    }
  }

  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  facts(path: string): FileFacts | undefined {
    this.bringToFront();
    return this.parts.front.facts(path);
  }

  check(): CheckResult {
    const began = performance.now();
    this.bringToFront();
    const front = this.parts.front.check();
    const result = this.whole.isLarge ? this.withWhole(front) : front;
    if (this.pace.noteAnswer(performance.now() - began, this.length)) this.lookAtLess(result);
    return result;
  }

  /** What was found in front, and what the whole told of the rest. */
  private withWhole(front: CheckResult): CheckResult {
    const now = byPath(front.findings);
    const findings: Finding[] = [];
    for (const [path, told] of this.told?.byPath ?? []) if (!this.focused.includes(path)) findings.push(...told);
    for (const path of this.focused) findings.push(...this.shown(path, now.get(path) ?? []));
    const rest = (this.told?.result.errors ?? []).filter(({ path }) => !this.inFront.has(path) && this.texts.has(path));
    return { findings, errors: [...front.errors, ...rest], files: this.texts.size };
  }

  /** The findings of a file being worked on. */
  private shown(path: string, now: readonly Finding[]): readonly Finding[] {
    const asked = this.told?.asked.get(path);
    if (!asked) return now;
    return overlaid(path, this.told?.byPath.get(path) ?? [], { then: asked.glimpsed ?? [], now }, asked.edits);
  }

  /**
   * The fixes of a finding: those that were tried on everything where that is possible. What was tried on a part only
   * says so and is never taken for safe.
   */
  async soundFixes(finding: Finding): Promise<readonly Fix[]> {
    if (!this.whole.isLarge) return this.parts.front.fixes(finding);
    return (await this.whole.fixes(finding)) ?? this.fixes(finding);
  }

  fixes(finding: Finding): readonly Fix[] {
    this.bringToFront();
    const { front } = this.parts;
    if (!this.whole.isLarge) return front.fixes(finding);
    const { path, code, start } = finding;
    const mine = front
      .check()
      .findings.find((each) => each.path === path && each.code === code && each.start === start);
    const caveat = this.whole.has(path)
      ? 'the rest of the workspace is still being checked'
      : 'of the workspace only what this file imports was looked at';
    return mine ? front.fixes(mine).map((fix) => ({ ...fix, safe: false, caveat: fix.caveat ?? caveat })) : [];
  }

  threadMap(path: string): ThreadMap {
    this.bringToFront();
    const told = this.whole.isLarge ? this.told?.maps.get(path) : undefined;
    const edited = (this.told?.asked.get(path)?.edits.length ?? 1) > 0;
    if (told && !edited) return told;
    const map = this.parts.front.threadMap(path);
    // Places of an older text would lead astray.
    return edited ? map : richer(told, map);
  }

  dispose(): void {
    this.whole.dispose();
    this.parts.front.dispose();
  }

  /** Whether the whole has never been checked, and is going to be. */
  get isChecking(): boolean {
    return this.whole.isChecking;
  }

  /** Why only what is near is checked, and will be for good. */
  get gaveUp(): 'memory' | 'failure' | undefined {
    return this.whole.gaveUp;
  }

  /** Whether the files of tests are left out of the whole. */
  get leavesOutTests(): boolean {
    return this.whole.leavesOutTests;
  }

  /** Resolves once the whole has been checked as it is then, or will never be. */
  async settled(): Promise<void> {
    await this.whole.settled();
  }

  /** Gives the front session the files that it is to look at, as they are now. */
  private bringToFront(): void {
    if (this.frontIsCurrent) return;
    this.frontIsCurrent = true;
    const { front } = this.parts;
    this.index ??= new ModuleIndex(new Set(this.texts.keys()));
    const wanted = this.whole.isLarge
      ? near(this.focused, this.texts, this.index, this.pace.beside)
      : new Set(this.texts.keys());
    for (const path of this.inFront) if (!wanted.has(path) || !this.texts.has(path)) front.removeFile(path);
    for (const path of wanted) {
      const text = this.texts.get(path);
      if (text !== undefined && (!this.inFront.has(path) || this.stale.has(path))) front.setFile(path, text);
    }
    this.stale.clear();
    this.inFront = wanted;
  }

  /**
   * Looks at fewer files from now on. What is shown just now is taken for told: what a look at more of them saw before an edit
   * can't be compared with what one at fewer sees after it.
   */
  private lookAtLess(shown: CheckResult): void {
    const asked = this.asked();
    const maps = [...(this.told?.maps ?? [])].filter(([path]) => this.told?.asked.get(path)?.edits.length === 0);
    this.told = { result: shown, maps: new Map(maps), byPath: byPath(shown.findings), asked };
    for (const asking of this.asking.values()) if (asking.edits.length > 0) asking.glimpsed = [];
    this.frontIsCurrent = false;
    this.whole.touch();
  }

  /** Nothing is edited yet. */
  private asked(): Map<string, Asked> {
    const focused = this.focused.filter((path) => this.whole.has(path));
    return new Map(focused.map((path) => [path, { glimpsed: undefined, edits: [] }]));
  }

  /** A check of the whole begins: what is typed from now on is not in its answer. */
  private begins(): readonly string[] {
    this.asking = this.asked();
    this.replaced.clear();
    return [...this.asking.keys()].filter((path) => this.texts.has(path));
  }

  private hear({ result, maps }: Checked): void {
    this.frontIsCurrent = false;
    const found = byPath(result.findings);
    for (const path of this.replaced) found.delete(path);
    this.told = this.whole.isLarge ? { result, maps, byPath: found, asked: this.asking } : undefined;
    this.asking = new Map();
  }
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = found.get(finding.path);
    if (same) same.push(finding);
    else found.set(finding.path, [finding]);
  }
  return found;
}
