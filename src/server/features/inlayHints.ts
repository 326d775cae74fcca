/** Beside each shared variable's declaration: the lock that guards it, or that none does. Off unless asked for. */

import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import type { FeatureContext } from './context.js';

export function inlayHints(params: InlayHintParams, context: FeatureContext): InlayHint[] {
  const found = context.workspace.locate(params.textDocument.uri);
  if (!found || !context.workspace.settings.inlayHints) return [];
  const { project, path } = found;
  project.check();
  const text = project.text(path);
  const from = text.offsetAt(params.range.start);
  const to = text.offsetAt(params.range.end);
  return project.session.threadMap(path).shared.flatMap(({ declared, guard, threads }): InlayHint[] => {
    if (declared?.path !== path || declared.end < from || declared.start > to) return [];
    return [
      {
        position: text.positionAt(declared.end),
        label: guard === undefined ? 'shared, no lock' : `guarded by ${guard}`,
        tooltip: `Touched by ${threads.length} threads.`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
}
