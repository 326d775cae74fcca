/** A check of many files that runs beside the work on a few: what is said to it, and what it answers. */

import type { Finding, Fix } from '../rules/finding.js';
import type { CheckResult, DocumentEdit, ThreadMap } from './api.js';

export type BackgroundRequest =
  | { readonly kind: 'set'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly edits: readonly DocumentEdit[] }
  | { readonly kind: 'remove'; readonly path: string }
  /** Check everything; the maps of the files in `focus` are wanted as well. */
  | { readonly kind: 'check'; readonly focus: readonly string[] }
  /** The fixes of a finding of the last check. */
  | { readonly kind: 'fixes'; readonly id: number; readonly finding: Finding };

export type BackgroundAnswer =
  | { readonly kind: 'checked'; readonly result: CheckResult; readonly maps: ReadonlyMap<string, ThreadMap> }
  | { readonly kind: 'fixes'; readonly id: number; readonly fixes: readonly Fix[] }
  /** Something went wrong inside the analysis; it goes on. */
  | { readonly kind: 'failure'; readonly message: string };

/** Does what it is asked in the order of asking. */
export interface Background {
  post(request: BackgroundRequest): void;
  dispose(): void;
}

export interface BackgroundEvents {
  answer(answer: BackgroundAnswer): void;
  /** It came to an end by itself and answers no more; `outOfMemory` where its limit was too small. */
  ended(reason: string, outOfMemory: boolean): void;
}

/** Starts one. */
export type StartBackground = (events: BackgroundEvents) => Background;
