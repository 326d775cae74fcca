/** Facts of an edited text: those of the statements that were parsed again, among what is known of the others. */

import type { FlatTree } from '../syntax/flat.js';
import type { Replaced } from '../syntax/reuse.js';
import type { FileFacts, Stmt } from './ir.js';
import { Lowering } from './lowering.js';
import { movedClass, movedFunction, movedPart, type Move } from './moved.js';
import { lowerSiblings } from './statements.js';

/** What is known of the text before an edit. */
export interface Earlier {
  readonly facts: FileFacts;
  /** Whole statements of the module that may have changed; all others were parsed as before. */
  readonly replaced: Replaced;
}

/** What statements are lowered to. */
export type Lowered = Pick<FileFacts, 'functions' | 'classes' | 'isPython2'>;

/** The functions and classes of an edited text; undefined where all of it has to be lowered. */
export function relower(text: string, tree: FlatTree, { facts, replaced }: Earlier): Lowered | undefined {
  const [module, ...functions] = facts.functions;
  // The variables of comprehensions at module level are numbered through the file.
  if (module === undefined || module.locals.length > 0) return undefined;
  // Whether what told of Python 2 still stands there is told by all of the text.
  if (facts.isPython2) return undefined;
  const { start, oldEnd, newEnd } = replaced;
  const isBefore = (span: { readonly start: number }): boolean => span.start < start;
  const isBehind = (span: { readonly start: number }): boolean => span.start >= oldEnd;

  const cx = new Lowering(text, tree);
  cx.functions.push(module, ...functions.filter(isBefore));
  cx.classes.push(...facts.classes.filter(isBefore));
  const again: Stmt[] = [];
  lowerSiblings(cx, cx.childFrom(0, start), cx.childFrom(0, newEnd), again);
  cx.resolveNames();
  if (cx.scope.frame.locals.length > 0) return undefined;

  const [later, laterClasses] = [functions.filter(isBehind), facts.classes.filter(isBehind)];
  const by: Move = {
    text: newEnd - oldEnd,
    functions: cx.functions.length - (facts.functions.length - later.length),
    classes: cx.classes.length - (facts.classes.length - laterClasses.length),
  };
  const behind = module.body.filter(isBehind);
  const body = [...module.body.filter(isBefore), ...again, ...movedPart(behind, by)];
  cx.functions[0] = { ...module, end: text.length, body };
  return {
    functions: [...cx.functions, ...later.map((fn) => movedFunction(fn, by))],
    classes: [...cx.classes, ...laterClasses.map((cls) => movedClass(cls, by))],
    isPython2: cx.isPython2,
  };
}
