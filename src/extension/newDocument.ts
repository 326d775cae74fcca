/** Opens texts that are not saved yet, under a name, beside the panel and never over it. */

import { Uri, ViewColumn, window, workspace, WorkspaceEdit, Position, type TextEditor } from 'vscode';

/** The group to open a program in: the one named, unless the panel is in it. */
export function columnBeside(panel: ViewColumn | undefined, wanted: ViewColumn | undefined): ViewColumn {
  if (wanted !== undefined && wanted !== panel) return wanted;
  const other = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel);
  return other?.viewColumn ?? ViewColumn.Beside;
}

/** Opens a text as an unsaved file. One of that name and text that is open already is shown; another gets a number. */
export async function openUnsaved(name: string, content: string, viewColumn: ViewColumn): Promise<TextEditor> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? name : name.replace(/(\.\w+)?$/, `-${number}$1`);
    const uri = Uri.from({ scheme: 'untitled', path });
    const known = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (known && !known.isClosed && known.getText() !== content) continue;
    const document = known && !known.isClosed ? known : await workspace.openTextDocument(uri);
    if (document.getText() !== content) {
      const edit = new WorkspaceEdit();
      edit.insert(uri, new Position(0, 0), content);
      await workspace.applyEdit(edit);
    }
    return window.showTextDocument(document, { viewColumn, preview: false });
  }
}
