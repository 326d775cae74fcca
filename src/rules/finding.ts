/** What a rule says: a finding, the story that proves it, and the edits that mend it. */

import type { Basis } from '../program/evidence/basis.js';
import type { Span } from '../facts/ir.js';
import type { Play } from '../witness/machine/play.js';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];
export type Confidence = 'high' | 'medium' | 'low';

/** A range in a file of the workspace. */
export interface Location extends Span {
  readonly path: string;
}

export interface Related extends Location {
  readonly message: string;
}

/** One step of one thread in the interleaving that goes wrong. */
export interface WitnessStep extends Location {
  /** The thread that runs, by a name the user would use: `main`, `worker`, `worker #2`. */
  readonly thread: string;
  /** What happens, in a few words: `reads counter`, `writes counter`. */
  readonly action: string;
  /** Values after the step, for the player: variable → value as Python would show it. */
  readonly values?: Readonly<Record<string, string>>;
  /** The step after which the damage is done. */
  readonly broken?: boolean;
}

/** What each interpreter does with the code as it stands. */
export interface Verdict {
  /** CPython 3.9 and older. */
  readonly cpython39: string;
  /** CPython 3.10 and newer with the GIL. */
  readonly cpython310: string;
  /** Free-threaded builds. */
  readonly freeThreaded: string;
}

export interface TextEdit extends Location {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Safe fixes keep the program's meaning but for the mistake; only they are preferred and go into fix-all. */
  readonly safe: boolean;
  /** Why an unsafe fix wants a look. */
  readonly caveat?: string;
}

/** What a story about two threads is told from: plain data, so that it outlives the program it came from. */
export interface Evidence {
  readonly kind:
    'lost-update' | 'check-then-act' | 'iterate' | 'inconsistent-lock' | 'atomic' | 'not-waited' | 'order' | 'deadlock';
  readonly variable?: string;
  /** What the story is about, where that is not the subject of the finding. */
  readonly subject?: string;
  /** The locks stand in a ring, one to each thread: as many as there are, of this name. */
  readonly ring?: string;
  /** The steps in the order that goes wrong. */
  readonly steps: readonly EvidenceStep[];
}

export interface EvidenceStep extends Location {
  /** 0 for the first thread of the story, 1 for the second; a ring of locks may take more. */
  readonly lane: number;
  readonly thread: string;
  readonly does:
    'read' | 'write' | 'check' | 'acquire' | 'release' | 'start' | 'join' | 'iterate' | 'next' | 'change' | 'other';
  readonly what: string;
}

export interface Finding extends Location {
  /** `TW101` */
  readonly code: string;
  /** `unguarded-global` */
  readonly name: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Headline of at most 80 characters where names allow, then at most one more sentence. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly witness: readonly WitnessStep[];
  readonly verdict: Verdict;
  /** The lesson to open, `race-conditions`; the section of the rule is found by its code. */
  readonly lesson: string;
  /** Names to put into the lesson: `variable`, `function`, `lock`, `thread`. */
  readonly data: Readonly<Record<string, string>>;
  /** What the witness is told from. */
  readonly evidence?: Evidence;
  /** The story as a game: the steps that matter, to be put into any order. */
  readonly play?: Play;
  /** Code in which rules that yield to this one say nothing: what was to be guarded here, and isn't. */
  readonly covers?: Location;
  /** The function that leaves out the lock which is held here: what is told there of the variable is the mistake. */
  readonly blames?: { readonly path: string; readonly function: string };
  /** Where the program relies on what may not be so: the work is done, the answer holds. What mends nothing there mends nothing. */
  readonly deadline?: Location;
  /** What it rests on, where that decides how sure it is. */
  readonly basis?: Basis;
  /** By which row of the table in `program/evidence/support.ts` that was decided. */
  readonly grounds?: string;
  /** All that it rests on stands in one function, however large the program is. */
  readonly seenWhole?: boolean;
  /** What happens there is an exception, and no wrong result: it is told before what has a milder effect. */
  readonly raises?: boolean;
  /** The variable the finding is about, as a key stable within one check; findings on one variable share a fix. */
  readonly subject?: string;
}

/** Which story is told of a rule's findings; `src/witness/tell.ts` knows who tells it. */
export type StoryKind =
  | 'race'
  | 'iterate'
  | 'not-waited'
  | 'started-too-early'
  | 'late-binding'
  | 'runs-in-caller'
  | 'called-at-once'
  | 'taken-apart'
  | 'taking-turns'
  | 'lock-order'
  | 'kept-lock'
  | 'held-wait'
  | 'pool-wait'
  | 'loose-wait'
  | 'unheld-call'
  | 'slept-not-joined'
  | 'stopped-not-waited'
  | 'asked-in-vain'
  | 'touched-window'
  | 'held-callback'
  | 'only-main'
  | 'forked-lock'
  | 'unwoken-loop'
  | 'foreign-thread'
  | 'replaced-setting';

/**
 * Everything about a rule that is not its logic. The catalogue, the table in the README, the settings and SARIF come
 * from it.
 */
export interface RuleMeta {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /**
   * How grave it is at most in a program larger than a reader has at hand: set where of what was told in such programs, and
   * judged before anything was mended for it, fewer than half were right (`docs/precision.md`).
   */
  readonly inLargePrograms?: Severity;
  /** One sentence for lists: what it finds. */
  readonly summary: string;
  /** Slug of the lesson in `media/lessons`. */
  readonly lesson: string;
  /** What its quick fix does, as a sentence; absent where there is none in `src/fixes`. */
  readonly fix?: string;
  /**
   * Codes that are told instead of this one where both fit one mistake: the same variable in the same function, or the
   * same place. What those yield to goes before this one as well.
   */
  readonly yieldsTo?: readonly string[];
  /** Codes beside which this one says nothing about the same variable, wherever it is. */
  readonly silentBeside?: readonly string[];
  readonly verdict: Verdict;
  /** It takes threads of the system: silent where green threads stand in their place, which run until they wait. */
  readonly systemThreads?: true;
  /** How its mistake is told and played; rules without one have no story. */
  readonly story?: StoryKind;
}
