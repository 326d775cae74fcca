/**
 * A session for an editor on a folder of any size. A small one is checked as a whole on each question. Of a large one
 * that is done for the files being worked on and what lies near to them, and the whole is checked beside, in a thread
 * of its own; its findings replace the others as they come. What that leaves out (`scope.ts`) is only looked at from near.
 */

import type { FileFacts } from '../facts/ir.js';
import type { Finding, Fix } from '../rules/finding.js';
import type { AnalysisSession, CheckResult, DocumentEdit, FileProblem, ThreadMap } from './api.js';
import type { Background, BackgroundAnswer, BackgroundRequest, StartBackground } from './background.js';
import { applyInOrder } from './edits.js';
import { ModuleIndex } from './modules.js';
import { near } from './near.js';
import { overlaid, richer } from './overlay.js';
import { Scope } from './scope.js';

/** Folders with more characters than this are not checked as a whole on each question. */
const largeFolder = 300_000;
/** Characters looked at beside the files being worked on. */
const nearby = 60_000;
/** Milliseconds without a change after which the whole is checked again; as long as the last check, at most this. */
const quiet = { least: 250, most: 3000 };

export interface LayeredParts {
  readonly front: AnalysisSession;
  readonly startBackground: StartBackground;
  /** Megabytes that the check of the whole may take. */
  readonly memoryLimit: number;
  /** Findings may have changed. */
  readonly changed: () => void;
  readonly onError: (error: unknown) => void;
  /** The check of the whole needs more memory than it may have. */
  readonly outOfMemory: () => void;
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
  private length = 0;
  /** Paths whose text the front session does not have yet, among those that it is to look at. */
  private readonly stale = new Set<string>();
  private inFront: ReadonlySet<string> = new Set();
  private frontIsCurrent = false;
  private index: ModuleIndex | undefined;
  private focused: readonly string[] = [];
  private background: Background | undefined;
  /** Why the whole is not checked any more: then only what is near is. */
  private alone: 'memory' | 'failure' | 'disposed' | undefined;
  private busy = false;
  private dirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private began = 0;
  private cost = 0;
  private asking = new Map<string, Asked>();
  /** Files that were replaced or removed while the whole was checked: what it tells of them is of old. */
  private readonly replaced = new Set<string>();
  private told: Told | undefined;
  private readonly settling: (() => void)[] = [];
  private readonly waiting = new Map<number, (fixes: readonly Fix[] | undefined) => void>();
  private nextId = 0;

  /** Which files the whole is. */
  private readonly scope: Scope;

  constructor(private readonly parts: LayeredParts) {
    this.scope = new Scope(parts.memoryLimit);
  }

  /** Says which files are being worked on. */
  focus(paths: readonly string[]): void {
    if (paths.length === this.focused.length && paths.every((path, index) => path === this.focused[index])) return;
    this.focused = [...paths];
    // What was told of a file holds for it as it is opened.
    for (const path of paths) {
      if (this.told && !this.told.asked.has(path) && !this.replaced.has(path) && this.scope.has(path)) {
        this.told.asked.set(path, { glimpsed: undefined, edits: [] });
      }
    }
    this.touch();
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
    this.pass({ kind: 'remove', path });
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
    this.bringToFront();
    const front = this.parts.front.check();
    if (!this.isLarge) return front;
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
    if (!this.isLarge) return this.parts.front.fixes(finding);
    const { background } = this;
    if (background && !this.busy && !this.dirty && this.scope.has(finding.path)) {
      const id = this.nextId++;
      const answer = await new Promise<readonly Fix[] | undefined>((resolve) => {
        this.waiting.set(id, resolve);
        background.post({ kind: 'fixes', id, finding });
      });
      if (answer) return answer;
    }
    return this.fixes(finding);
  }

  fixes(finding: Finding): readonly Fix[] {
    this.bringToFront();
    const { front } = this.parts;
    if (!this.isLarge) return front.fixes(finding);
    const { path, code, start } = finding;
    const mine = front
      .check()
      .findings.find((each) => each.path === path && each.code === code && each.start === start);
    const caveat = this.scope.has(path)
      ? 'the rest of the workspace is still being checked'
      : 'of the workspace only what this file imports was looked at';
    return mine ? front.fixes(mine).map((fix) => ({ ...fix, safe: false, caveat: fix.caveat ?? caveat })) : [];
  }

  threadMap(path: string): ThreadMap {
    this.bringToFront();
    const told = this.isLarge ? this.told?.maps.get(path) : undefined;
    const edited = (this.told?.asked.get(path)?.edits.length ?? 1) > 0;
    if (told && !edited) return told;
    const map = this.parts.front.threadMap(path);
    // Places of an older text would lead astray.
    return edited ? map : richer(told, map);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.stopBackground();
    this.alone = 'disposed';
    this.settle();
    this.parts.front.dispose();
  }

  private get isLarge(): boolean {
    return this.length > largeFolder;
  }

  /** Whether the whole has never been checked, and is going to be. */
  get isChecking(): boolean {
    return this.isLarge && !this.told && !this.alone;
  }

  /** Why only what is near is checked, and will be for good. */
  get gaveUp(): 'memory' | 'failure' | undefined {
    return this.alone === 'disposed' ? undefined : this.alone;
  }

  /** Whether the files of tests are left out of the whole, as that would take more memory than it may. */
  get leavesOutTests(): boolean {
    return this.scope.isNarrow && this.gaveUp === undefined;
  }

  /** Resolves once the whole has been checked as it is then, or will never be. */
  async settled(): Promise<void> {
    if (this.isLarge && !this.alone && (this.busy || this.dirty)) {
      await new Promise<void>((resolve) => this.settling.push(resolve));
    }
  }

  private settle(): void {
    for (const resolve of this.settling.splice(0)) resolve();
  }

  /** Gives the front session the files that it is to look at, as they are now. */
  private bringToFront(): void {
    if (this.frontIsCurrent) return;
    this.frontIsCurrent = true;
    const { front } = this.parts;
    this.index ??= new ModuleIndex(new Set(this.texts.keys()));
    const wanted = this.isLarge ? near(this.focused, this.texts, this.index, nearby) : new Set(this.texts.keys());
    for (const path of this.inFront) if (!wanted.has(path) || !this.texts.has(path)) front.removeFile(path);
    for (const path of wanted) {
      const text = this.texts.get(path);
      if (text !== undefined && (!this.inFront.has(path) || this.stale.has(path))) front.setFile(path, text);
    }
    this.stale.clear();
    this.inFront = wanted;
  }

  /** A file changed. What the whole leaves out is looked at from near only. */
  private pass(request: Extract<BackgroundRequest, { path: string }>, isEdit = false): void {
    this.frontIsCurrent = false;
    if (!this.scope.has(request.path)) return;
    this.background?.post(request);
    this.touch(isEdit);
  }

  /** Something changed: the whole is to be checked again, once there is a moment's quiet. */
  private touch(isEdit = false): void {
    this.dirty = true;
    this.frontIsCurrent = false;
    if (this.busy || this.alone || !this.isLarge) return;
    // The first check runs beside the typing and is not put off by it: who never pauses would never get one.
    if (isEdit && !this.told && this.timer !== undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), Math.min(quiet.most, Math.max(quiet.least, this.cost)));
  }

  private ask(): void {
    this.timer = undefined;
    if (this.alone || this.busy || !this.isLarge) return;
    if (this.scope.isTooMuch(this.length) && this.scope.narrow(this.texts.keys())) this.stopBackground();
    if (!this.background) {
      this.background = this.parts.startBackground({
        answer: (answer) => this.hear(answer),
        ended: (reason, outOfMemory) => this.giveUp(reason, outOfMemory),
      });
      for (const [path, text] of this.texts) {
        if (this.scope.has(path)) this.background.post({ kind: 'set', path, text });
      }
    }
    const focused = this.focused.filter((path) => this.scope.has(path));
    this.asking = new Map(focused.map((path) => [path, { glimpsed: undefined, edits: [] }]));
    this.replaced.clear();
    this.busy = true;
    this.dirty = false;
    this.began = performance.now();
    this.background.post({ kind: 'check', focus: focused.filter((path) => this.texts.has(path)) });
  }

  private hear(answer: BackgroundAnswer): void {
    if (answer.kind === 'failure') return this.parts.onError(new Error(answer.message));
    if (answer.kind === 'fixes') {
      this.waiting.get(answer.id)?.(answer.fixes);
      this.waiting.delete(answer.id);
      return;
    }
    const { result, maps } = answer;
    const found = byPath(result.findings);
    for (const path of this.replaced) found.delete(path);
    this.told = { result, maps, byPath: found, asked: this.asking };
    this.asking = new Map();
    this.cost = performance.now() - this.began;
    this.busy = false;
    if (this.dirty) this.touch();
    else this.settle();
    this.parts.changed();
  }

  private stopBackground(): void {
    this.background?.dispose();
    this.background = undefined;
    this.busy = false;
    this.giveUpWaiting();
  }

  private giveUp(reason: string, outOfMemory: boolean): void {
    this.stopBackground();
    if (outOfMemory && this.scope.narrow(this.texts.keys())) return this.touch();
    this.alone = outOfMemory ? 'memory' : 'failure';
    this.settle();
    if (outOfMemory) this.parts.outOfMemory();
    else this.parts.onError(new Error(`The check of the workspace ended: ${reason}`));
    this.parts.changed();
  }

  private giveUpWaiting(): void {
    for (const resolve of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
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
