/**
 * What the extension and the explainer panel say to each other.
 *
 * Plain, serialisable data. Each side reads the other's messages through {@link parseHostMessage} and
 * {@link parsePanelMessage} (in `decode.ts`), which copy known fields only and answer undefined for anything else.
 * The panel never sends code to run: an example is named, and the host finds its text in its own lessons.
 */

import type { Play } from '../witness/machine/play.js';
import type { LessonPage, LessonSummary } from './lessons/page.js';

/** A place in a file, with enough of it to show. */
export interface Place {
  readonly path: string;
  /** Number among the code cells, from 1, where the place is in a notebook: its path is for no reader. */
  readonly cell?: number;
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Number of the line that holds `start`, from 1. */
  readonly line: number;
  /** The text of that line, without its indentation and line end. */
  readonly text: string;
}

export interface ThreadView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'main' | 'thread' | 'timer' | 'pool' | 'asyncio' | 'handler';
  /** May run several times at once. */
  readonly multiple: boolean;
  /** How many there are, where the text says so. */
  readonly count?: number;
  readonly daemon: boolean;
  readonly target?: Place;
  readonly created: readonly Place[];
  readonly started: readonly Place[];
  readonly joined: readonly Place[];
  /** It is certain that nothing waits for its end. */
  readonly neverJoined: boolean;
}

export interface AccessView {
  readonly thread: string;
  readonly kind: 'read' | 'write' | 'rmw';
  readonly locks: readonly string[];
  readonly place: Place;
}

export interface SharedView {
  readonly name: string;
  readonly declared?: Place;
  /** Ids of threads. */
  readonly threads: readonly string[];
  /** The lock that guards all its writes. */
  readonly guard?: string;
  readonly uses: readonly AccessView[];
  /** The gravest finding about it. */
  readonly finding?: FindingLink;
}

export interface LockOrderView {
  readonly outer: string;
  readonly inner: string;
  readonly at: Place;
  /** The deadlock that comes of it. */
  readonly finding?: FindingLink;
}

/** Names a finding that tells more about something on the map. */
export interface FindingLink {
  readonly id: string;
  readonly severity: FindingView['severity'];
}

/** The threads and shared variables seen from one file. */
export interface ThreadMapView {
  readonly path: string;
  readonly threads: readonly ThreadView[];
  readonly shared: readonly SharedView[];
  readonly lockOrder: readonly LockOrderView[];
}

export interface StepView {
  readonly thread: string;
  readonly action: string;
  readonly place: Place;
  /** Variable → value as Python would show it, after the step. */
  readonly values?: Readonly<Record<string, string>>;
  /** The step after which the damage is done. */
  readonly broken?: boolean;
}

export interface VerdictView {
  readonly cpython39: string;
  readonly cpython310: string;
  readonly freeThreaded: string;
}

export interface FindingView {
  /** Stable while the finding stays; the panel sends it back in requests. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly place: Place;
  readonly witness: readonly StepView[];
  /** The story as a game, where there is an order to choose. */
  readonly play?: Play;
  readonly verdict: VerdictView;
  /** Slug of the lesson. */
  readonly lesson: string;
  /** Names for the lesson: `variable`, `function`, `lock`, `thread`. */
  readonly data: Readonly<Record<string, string>>;
}

/** How far a person is with one lesson. */
export interface LessonProgress {
  /** Most questions answered right at the first try, of `total`. */
  readonly correct: number;
  readonly total: number;
  /** Every question was answered right at once, or the reader marked it as read. */
  readonly done: boolean;
}

export type PanelPart = 'threads' | 'player' | 'learn';
export type ThemeKind = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

export type HostMessage =
  | { readonly type: 'theme'; readonly kind: ThemeKind }
  /** Brings a part to the front. */
  | { readonly type: 'show'; readonly part: PanelPart }
  /** The map of the file in front; without `map` no Python file is. */
  | { readonly type: 'threads'; readonly map?: ThreadMapView }
  /** All findings of the file in front, then what its threads cause in other files; `selected` is the id of the one to play. */
  | { readonly type: 'findings'; readonly findings: readonly FindingView[]; readonly selected?: string }
  | { readonly type: 'cursor'; readonly path: string; readonly offset: number }
  /** Work under way, in a few words; without `text` there is none. */
  | { readonly type: 'busy'; readonly text?: string }
  /** All lessons and rule pages, for the contents list. */
  | { readonly type: 'lessons'; readonly lessons: readonly LessonSummary[] }
  /**
   * One page to read. `names` fills its placeholders; `rule` is the code that led here. Where the lesson of a rule
   * opens, `rulePage` is the rule's own page, shown above it.
   */
  | {
      readonly type: 'lesson';
      readonly page: LessonPage;
      readonly rule?: string;
      readonly rulePage?: LessonPage;
      readonly names?: Readonly<Record<string, string>>;
      /** The finding that led here. */
      readonly finding?: FindingView;
    }
  /** Plays a finding: brings the player to the front, with the keys at hand. */
  | { readonly type: 'play'; readonly finding?: string }
  /** Progress by slug, sent after `ready` and after every change made elsewhere. */
  | { readonly type: 'progress'; readonly lessons: Readonly<Record<string, LessonProgress>> }
  /** The result of a {@link PanelMessage} `runExample`. */
  | {
      readonly type: 'exampleResult';
      readonly lesson: string;
      readonly example: string;
      readonly result: ExampleResult;
    };

export type ExampleResult =
  | { readonly kind: 'running' }
  /** What the program printed; `seconds` is wall time; `python` is the version that ran it. */
  | {
      readonly kind: 'done';
      readonly output: string;
      readonly exitCode: number;
      readonly seconds: number;
      readonly python: string;
    }
  /** It did not run, or was stopped; why, in one sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

export type PanelMessage =
  /** The panel is up and wants everything it shows. */
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly path: string; readonly start: number; readonly end: number }
  /** The reader picked another finding to play. */
  | { readonly type: 'selectFinding'; readonly finding: string }
  /** Wants the quick fixes of a finding offered in the editor. */
  | { readonly type: 'offerFixes'; readonly finding: string }
  /** Opens a lesson by slug, or a rule's page by code; with `finding`, with its names. */
  | { readonly type: 'openLesson'; readonly lesson: string; readonly rule?: string; readonly finding?: string }
  /**
   * Runs an example of a lesson by its id, or `often`, for a tally of its ends. The host asks for trust and sets the time
   * limit.
   */
  | { readonly type: 'runExample'; readonly lesson: string; readonly example: string; readonly often?: boolean }
  | { readonly type: 'stopExample'; readonly lesson: string; readonly example: string }
  /** Opens an example's text in an editor. */
  | { readonly type: 'openExample'; readonly lesson: string; readonly example: string }
  /** A story was seen to its end, or a program broken by hand. */
  | { readonly type: 'played' }
  /** Opens a program with a race to try all this on. */
  | { readonly type: 'openTryout' }
  | { readonly type: 'saveProgress'; readonly lesson: string; readonly progress: LessonProgress };
