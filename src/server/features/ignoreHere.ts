/** The edit that puts `# threadwise: ignore[CODE]` on a line, beside what is written there already. */

import type { FileFacts } from '../../facts/ir.js';
import type { DocumentEdit } from '../../workspace/api.js';
import { lineAt } from '../../facts/lines.js';
import { endsInsideString } from './strings.js';

const lineEnd = /[\r\n]/g;

/** The edit, in offsets of `text`; undefined where the line has no room for a comment or ignores the code already. */
export function ignoreHere(text: string, facts: FileFacts, offset: number, code: string): DocumentEdit | undefined {
  const line = lineAt(facts.lineStarts, offset);
  const lineStart = facts.lineStarts[line] ?? 0;
  lineEnd.lastIndex = lineStart;
  const end = lineEnd.exec(text)?.index ?? text.length;
  const existing = facts.directives.find(
    (directive) => directive.kind === 'ignore' && directive.start >= lineStart && directive.start < end,
  );
  if (existing?.kind === 'ignore') {
    const last = existing.codeSpans.at(-1);
    // Without codes it ignores everything here already.
    if (last === undefined || existing.codes.includes(code)) return undefined;
    return { start: last.end, end: last.end, newText: `, ${code}` };
  }
  const lineText = text.slice(lineStart, end);
  if (lineText.endsWith('\\') || endsInsideString(text, end)) return undefined;
  const trimmed = lineStart + lineText.trimEnd().length;
  return { start: trimmed, end, newText: `  # threadwise: ignore[${code}]` };
}
