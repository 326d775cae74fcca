/**
 * The check of a whole folder in a thread of its own: begun once typing pauses, told again what changed, begun anew
 * without tests where it takes too much memory, and given up where it does even so.
 */

import type { Finding, Fix } from '../rules/finding.js';
import type { Background, BackgroundAnswer, BackgroundRequest, StartBackground } from './background.js';
import type { Pace } from './pace.js';
import { Scope } from './scope.js';

/** Milliseconds without a change after which the whole is checked again; as long as the last check, at most this. */
const quiet = { least: 250, most: 3000 };

export type Checked = Extract<BackgroundAnswer, { kind: 'checked' }>;
export type FileChange = Extract<BackgroundRequest, { path: string }>;

export interface WholeEvents {
  readonly startBackground: StartBackground;
  /** Megabytes that the check of the whole may take. */
  readonly memoryLimit: number;
  /** Findings may have changed. */
  readonly changed: () => void;
  readonly onError: (error: unknown) => void;
  /** The check of the whole needs more memory than it may have. */
  readonly outOfMemory: () => void;
}

export interface WholeParts extends WholeEvents {
  /** How much of the folder is checked on each question. */
  readonly pace: Pace;
  /** The files of the folder as they are now. */
  readonly texts: ReadonlyMap<string, string>;
  /** Characters of all of them. */
  readonly length: () => number;
  /** A check begins, of the files as they are now; answers which of them are worked on. */
  readonly begins: () => readonly string[];
  /** It has come to its end. */
  readonly told: (answer: Checked) => void;
}

export class Whole {
  private readonly extent: Scope;
  private background: Background | undefined;
  /** Why the whole is not checked any more. */
  private over: 'memory' | 'failure' | 'disposed' | undefined;
  private busy = false;
  private dirty = false;
  private hasTold = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private began = 0;
  private cost = 0;
  private readonly settling: (() => void)[] = [];
  private readonly waiting = new Map<number, (fixes: readonly Fix[] | undefined) => void>();
  private nextId = 0;

  constructor(private readonly parts: WholeParts) {
    this.extent = new Scope(parts.memoryLimit);
  }

  /** Whether the folder is one that is not checked as a whole on each question. One file is always its own whole. */
  get isLarge(): boolean {
    return this.parts.texts.size > 1 && !this.parts.pace.takesWhole(this.parts.length());
  }

  /** Whether it has never been checked, and is going to be. */
  get isChecking(): boolean {
    return this.isLarge && !this.hasTold && !this.over;
  }

  /** Why only what is near is checked, and will be for good. */
  get gaveUp(): 'memory' | 'failure' | undefined {
    return this.over === 'disposed' ? undefined : this.over;
  }

  /** Whether files of tests are left out, as they would take more memory than it may. */
  get leavesOutTests(): boolean {
    return this.extent.isNarrow && this.gaveUp === undefined;
  }

  /** Whether a file is part of it. */
  has(path: string): boolean {
    return this.extent.has(path);
  }

  /** A file changed; what is left out is none of its business. */
  pass(change: FileChange, isEdit: boolean): void {
    if (!this.extent.has(change.path)) return;
    this.background?.post(change);
    this.touch(isEdit);
  }

  /** Something changed: it is to be checked again, once there is a moment's quiet. */
  touch(isEdit = false): void {
    this.dirty = true;
    if (this.busy || this.over || !this.isLarge) return;
    // The first check runs beside the typing and is not put off by it: who never pauses would never get one.
    if (isEdit && !this.hasTold && this.timer !== undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), Math.min(quiet.most, Math.max(quiet.least, this.cost)));
  }

  /** The fixes of a finding, tried on all of the folder; undefined where that is not possible just now. */
  async fixes(finding: Finding): Promise<readonly Fix[] | undefined> {
    const { background } = this;
    if (!background || this.busy || this.dirty || !this.extent.has(finding.path)) return undefined;
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      background.post({ kind: 'fixes', id, finding });
    });
  }

  /** Resolves once it has been checked as it is then, or will never be. */
  async settled(): Promise<void> {
    if (this.isLarge && !this.over && (this.busy || this.dirty)) {
      await new Promise<void>((resolve) => this.settling.push(resolve));
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.stop();
    this.over = 'disposed';
    this.settle();
  }

  private ask(): void {
    this.timer = undefined;
    if (this.over || this.busy || !this.isLarge) return;
    const { texts, length } = this.parts;
    if (this.extent.isTooMuch(length()) && this.extent.narrow(texts.keys())) this.stop();
    if (!this.background) {
      this.background = this.parts.startBackground({
        answer: (answer) => this.hear(answer),
        ended: (reason, outOfMemory) => this.end(reason, outOfMemory),
      });
      for (const [path, text] of texts) if (this.extent.has(path)) this.background.post({ kind: 'set', path, text });
    }
    this.busy = true;
    this.dirty = false;
    this.began = performance.now();
    this.background.post({ kind: 'check', focus: this.parts.begins() });
  }

  private hear(answer: BackgroundAnswer): void {
    if (answer.kind === 'failure') return this.parts.onError(new Error(answer.message));
    if (answer.kind === 'fixes') {
      this.waiting.get(answer.id)?.(answer.fixes);
      this.waiting.delete(answer.id);
      return;
    }
    this.cost = performance.now() - this.began;
    if (!this.hasTold) this.parts.pace.noteWhole(this.cost);
    this.parts.told(answer);
    this.hasTold = true;
    this.busy = false;
    if (!this.isLarge) this.rest();
    else if (this.dirty) this.touch();
    else this.settle();
    this.parts.changed();
  }

  /** All of the folder is checked on each question now: nothing is left to do beside. */
  private rest(): void {
    this.stop();
    this.dirty = false;
    this.settle();
  }

  /** The thread came to an end by itself. */
  private end(reason: string, outOfMemory: boolean): void {
    this.stop();
    if (outOfMemory && this.extent.narrow(this.parts.texts.keys())) return this.touch();
    this.over = outOfMemory ? 'memory' : 'failure';
    this.settle();
    if (outOfMemory) this.parts.outOfMemory();
    else this.parts.onError(new Error(`The check of the workspace ended: ${reason}`));
    this.parts.changed();
  }

  private stop(): void {
    this.background?.dispose();
    this.background = undefined;
    this.busy = false;
    for (const resolve of this.waiting.values()) resolve(undefined);
    this.waiting.clear();
  }

  private settle(): void {
    for (const resolve of this.settling.splice(0)) resolve();
  }
}
