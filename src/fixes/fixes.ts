/** The fixes of a finding, each checked before it is offered. */

import type { Program } from '../program/program.js';
import type { Finding, Fix, TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import { FixContext, type Proposal } from './context.js';
import { makers } from './registry.js';
import { heals, type TryEdits } from './verify.js';

/** What a fix needs to prove itself. */
export interface FixTools {
  readonly text: (path: string) => string | undefined;
  readonly tryEdits: TryEdits;
}

/** More fixes than this for one finding are no help to choose from. */
const MAX_FIXES = 4;

/** Fixes that were tried and heal, the best first. */
export function fixesFor(program: Program, finding: Finding, tools: FixTools): readonly Fix[] {
  const cx = new FixContext(program, finding, tools.text);
  const fixes: Fix[] = [];
  const groups = new Set<string>();
  for (const make of makers[finding.code] ?? []) {
    for (const proposal of make(cx)) {
      if (fixes.length >= MAX_FIXES) return fixes;
      // Of several ways to do the same thing, the first that heals is enough.
      if (proposal.group !== undefined && groups.has(proposal.group)) continue;
      if (proposal.edits.some((edit) => touchesUnread(cx, edit)) || !heals(proposal, finding, tools.tryEdits)) continue;
      if (proposal.group !== undefined) groups.add(proposal.group);
      fixes.push(asFix(proposal));
    }
  }
  return fixes;
}

const asFix = ({ title, edits, safe, caveat }: Proposal): Fix => ({
  title,
  edits,
  safe,
  ...(caveat === undefined ? {} : { caveat }),
});

/**
 * Whether an edit lies in the outermost function or class of something that the parser could not read, or right below it:
 * where its blocks end is a guess. Outside of them all, so it is for the whole file.
 */
function touchesUnread(cx: FixContext, { path, start, end }: TextEdit): boolean {
  const source = cx.sourceOf(path);
  if (source === undefined) return true;
  const { functions, syntaxErrors } = source.facts;
  return syntaxErrors.some((error) => {
    const unread = functions.find((fn) => /^(function|class)$/.test(fn.kind) && holds(fn, error)) ?? functions[0]!;
    return end >= unread.start && source.text.slice(unread.end, start).trim() === '';
  });
}
