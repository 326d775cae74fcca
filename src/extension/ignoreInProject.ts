/** Makes the project's configuration ignore a rule, saves it, and says which file that is. */

import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { IgnoreInProject } from '../server/features/findingCommands.js';

export async function ignoreInProject(argument: unknown): Promise<void> {
  // It comes from our own server, by way of the light bulb.
  const { rule, uri: given, made, range, newText } = argument as IgnoreInProject;
  const uri = Uri.parse(given, true);
  const edit = new WorkspaceEdit();
  if (made) edit.createFile(uri, { ignoreIfExists: true });
  const { start, end } = range;
  edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  const name = workspace.asRelativePath(uri);
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(`${name} can't be changed, so ${rule} is reported as before.`);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  // An unsaved file configures nothing.
  await document.save();
  const open = `Open ${name}`;
  const what = made ? `Threadwise made ${name}, which says so` : `${name} says so now`;
  // Not waited for: the light bulb is busy until its command is over.
  void window.showInformationMessage(`${rule} is ignored in this whole project: ${what}.`, open).then((chosen) => {
    if (chosen === open) void window.showTextDocument(document);
  });
}
