/** Behind the statement that declares a shared variable: the lock that guards it, or that none does. Off unless asked for. */

import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { statementAt } from '../../workspace/lines.js';
import type { FeatureContext } from './context.js';

export function inlayHints(params: InlayHintParams, context: FeatureContext): InlayHint[] {
  const found = context.workspace.locate(params.textDocument.uri);
  if (!found || !context.workspace.settings.inlayHints) return [];
  const { project, path } = found;
  project.check();
  const facts = project.session.facts(path);
  const from = found.offsetAt(params.range.start);
  const to = found.offsetAt(params.range.end);
  return project.session.threadMap(path).shared.flatMap(({ declared, guard, threads }): InlayHint[] => {
    if (!declared || !found.shows(declared) || declared.end < from || declared.start > to) return [];
    // Between the target and its value it would read as a part of the statement.
    const end = (facts && statementAt(facts, declared.start)?.end) ?? declared.end;
    return [
      {
        position: project.range({ path, start: declared.start, end }).end,
        label: guard === undefined ? 'shared, no lock' : `guarded by ${guard}`,
        tooltip: `Shared by ${threads.length === 1 ? 'several runs of one thread' : `${threads.length} threads`}.`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
}
