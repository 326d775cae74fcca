/** The fixes of a finding as texts before and after, for a client that shows them as a diff. */

import type { FixPreview, FixPreviewParams } from '../protocol.js';
import type { FeatureContext } from './context.js';
import { applied } from './edits.js';

/** Every fix of the finding that begins at the offset; none where there is no such finding any more. */
export async function previewFixes(params: FixPreviewParams, context: FeatureContext): Promise<readonly FixPreview[]> {
  const found = context.workspace.locate(params.uri);
  if (!found) return [];
  const { project, path } = found;
  const finding = project.findings(path).find(({ code, start }) => code === params.rule && start === params.offset);
  if (!finding) return [];
  return (await project.fixes(finding)).flatMap(({ title, caveat, edits }): FixPreview[] => {
    const files = [...new Set(edits.map((edit) => edit.path))].map((file) => {
      const before = project.text(file).getText();
      return { uri: project.uri(file), before, after: applied(before, file, edits) ?? before };
    });
    return [{ title: caveat ? `${title} (${caveat})` : title, files }];
  });
}
