/** Texts → facts. Keeps syntax trees of the files being edited, and facts of the texts seen last. */

import type { FileFacts } from '../facts/ir.js';
import { lowerFile } from '../facts/lower.js';
import type { Earlier } from '../facts/relower.js';
import type { FlatTree } from '../syntax/flat.js';
import type { SyntaxEngine } from '../syntax/engine.js';
import type { Patched } from '../syntax/patch.js';
import type { Kept } from '../syntax/reuse.js';
import { SyntaxTree } from '../syntax/tree.js';
import type { DocumentEdit, FileProblem } from './api.js';

/** Milliseconds one parse may take; garbage can take the parser's error recovery very long. */
export const parseDeadline = 10_000;
/** Longer texts are data, not programs; the same limit as for files on disk. */
const maxLength = 5 * 1024 * 1024;
/** Trees live outside the garbage collector's reach, so only files edited lately have one. */
const maxTrees = 12;
/** Enough for undo and redo and for trying out fixes. */
const maxRemembered = 32;

/** Why a text could not be analysed. */
export function tooSlow(path: string): FileProblem {
  return { path, message: `Too hard to parse: given up after ${parseDeadline / 1000} seconds.` };
}

export class FactsSource {
  private readonly trees = new Map<string, SyntaxTree>();
  private readonly remembered = new Map<string, FileFacts>();
  private readonly byTree = new WeakMap<FlatTree, FileFacts>();

  constructor(private readonly engine: SyntaxEngine) {}

  /** Facts of a file read anew; a tree kept for it is given up. */
  parse(path: string, text: string): FileFacts | FileProblem {
    this.forget(path);
    return this.parseOnce(path, text);
  }

  /** Facts of a text that may never be seen again; nothing kept for the path changes. */
  parseOnce(path: string, text: string): FileFacts | FileProblem {
    const known = this.recall(path, text);
    if (known) return known;
    if (text.length > maxLength) return { path, message: 'Too large to analyse: the limit is 5 MB.' };
    const tree = this.engine.parse(text, undefined, { deadline: parseDeadline });
    if (!tree) return tooSlow(path);
    try {
      return this.remember(text, this.lower(path, text, tree));
    } finally {
      tree.delete();
    }
  }

  /** Facts after edits, re-parsing only around them. `text` is what the edits make of `before`. */
  edit(path: string, before: string, edits: readonly DocumentEdit[], text: string): FileFacts | FileProblem {
    if (text.length > maxLength) return this.parse(path, text);
    const old = this.trees.get(path);
    const usable = old?.text === before ? old : this.reparsed(path, before);
    for (const edit of edits) usable?.edit(edit.start, edit.end, edit.newText);
    const known = this.recall(path, text);
    const patched = usable && this.engine.patch(usable, { deadline: parseDeadline });
    if (known && patched) this.byTree.set(patched.flat, known);
    // An edited tree stays good as the base of a later parse, so here none is needed.
    if (known && usable) return known;
    if (patched) return this.remember(text, this.lower(path, text, patched));
    const tree = this.engine.parse(text, usable, { deadline: parseDeadline });
    this.forget(path);
    if (!tree) return tooSlow(path);
    this.keep(path, tree);
    return known ?? this.remember(text, this.lower(path, text, tree));
  }

  /** The tree of a text of which the facts are known: with it, an edit costs as little as all that follow. */
  private reparsed(path: string, text: string): SyntaxTree | undefined {
    const facts = this.recall(path, text);
    const tree = facts && this.engine.parse(text, undefined, { deadline: parseDeadline });
    if (!tree) return undefined;
    this.forget(path);
    this.keep(path, tree);
    this.byTree.set(tree.flatten(), facts);
    return tree;
  }

  /** Lowers a tree; a fault of ours costs this file only. */
  private lower(path: string, text: string, tree: SyntaxTree | Patched): FileFacts | FileProblem {
    try {
      const flat = tree instanceof SyntaxTree ? tree.flatten() : tree.flat;
      const facts = lowerFile(path, text, flat, this.before(tree instanceof SyntaxTree ? tree.kept : tree));
      this.byTree.set(flat, facts);
      return facts;
    } catch (error) {
      return { path, message: `Cannot be analysed: ${error instanceof Error ? error.message : String(error)}` };
    }
  }

  /** What is known of the text that a tree was made from. */
  private before(kept: Kept | undefined): Earlier | undefined {
    const facts = kept && this.byTree.get(kept.earlier);
    return facts && { facts, replaced: kept.replaced };
  }

  forget(path: string): void {
    this.trees.get(path)?.delete();
    this.trees.delete(path);
  }

  dispose(): void {
    for (const path of [...this.trees.keys()]) this.forget(path);
    this.remembered.clear();
  }

  private keep(path: string, tree: SyntaxTree): void {
    this.trees.set(path, tree);
    for (const oldest of this.trees.keys()) {
      if (this.trees.size <= maxTrees) break;
      this.forget(oldest);
    }
  }

  /** Of another file with the same text these are the functions, which an analysis tells apart by what they are. */
  private recall(path: string, text: string): FileFacts | undefined {
    const known = this.remembered.get(text);
    return known?.path === path ? known : undefined;
  }

  private remember(text: string, outcome: FileFacts | FileProblem): FileFacts | FileProblem {
    if ('message' in outcome) return outcome;
    this.remembered.set(text, outcome);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= maxRemembered) break;
      this.remembered.delete(oldest);
    }
    return outcome;
  }
}
