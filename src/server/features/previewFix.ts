/** The fixes of a finding as texts before and after, for a client that shows them as a diff. */

import type { FixPreview, FixPreviewParams } from '../protocol.js';
import type { FeatureContext } from './context.js';
import type { OpenNotebook } from '../notebooks.js';
import { applied } from './edits.js';

/** The cells of a notebook that differ once its program is `after`. */
function cellsAfter(notebook: OpenNotebook, after: string): FixPreview['files'] {
  return (
    notebook.program.sourcesAfter(after)?.flatMap((source, index) => {
      const cell = notebook.program.cells[index];
      const document = cell && notebook.document(cell);
      return document && source !== cell.source ? [{ uri: document.uri, before: cell.source, after: source }] : [];
    }) ?? []
  );
}

/** Every fix of the finding that begins at the offset; none where there is no such finding any more. */
export async function previewFixes(params: FixPreviewParams, context: FeatureContext): Promise<readonly FixPreview[]> {
  const found = context.workspace.locate(params.uri);
  if (!found) return [];
  const { project, path } = found;
  const finding = project
    .findings(path)
    .find(({ code, start }) => code === params.rule && start === found.offsetOf(params.offset));
  if (!finding) return [];
  return (await project.fixes(finding)).flatMap(({ title, caveat, edits }): FixPreview[] => {
    const files = [...new Set(edits.map((edit) => edit.path))].flatMap((file) => {
      const before = project.text(file).getText();
      const after = applied(before, file, edits) ?? before;
      const notebook = project.notebook(file);
      return notebook ? cellsAfter(notebook, after) : [{ uri: project.uri(file), before, after }];
    });
    return [{ title: caveat ? `${title} (${caveat})` : title, files }];
  });
}
