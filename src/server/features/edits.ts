/** Edits of the analysis as edits of the protocol. */

import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Notebook } from '../../notebook/notebook.js';
import type { TextEdit } from '../../rules/finding.js';
import { applyAtOnce } from '../../workspace/edits.js';
import type { OpenNotebook } from '../notebooks.js';
import type { Project } from '../project.js';
import type { Workspace } from '../workspace.js';

/** A workspace edit; with the documents' versions, so that a client refuses it after newer edits. */
export function toWorkspaceEdit(project: Project, edits: readonly TextEdit[], workspace: Workspace): WorkspaceEdit {
  const byPath = new Map<string, TextEdit[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  const documentChanges = [...byPath].flatMap(([path, mine]): TextDocumentEdit[] => {
    const notebook = project.notebook(path);
    if (notebook) return cellEdits(notebook, mine);
    const closed = project.closedNotebook(path);
    if (closed) return fileEdits(project, path, closed, mine);
    const version = workspace.documents.get(project.uri(path))?.text.version ?? null;
    return [
      {
        textDocument: { uri: project.uri(path), version },
        edits: mine.map((edit) => ({ range: project.range(edit), newText: edit.newText })),
      },
    ];
  });
  return { documentChanges };
}

/** Edits of a notebook's program as edits of its cells, one for each that changes. */
function cellEdits(notebook: OpenNotebook, edits: readonly TextEdit[]): TextDocumentEdit[] {
  const { program } = notebook;
  return (program.editsTo(applyAtOnce(program.text, edits) ?? '') ?? []).flatMap(({ cell, start, end, newText }) => {
    const document = notebook.document(cell);
    if (!document) return [];
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return [{ textDocument: { uri: document.uri, version: document.version }, edits: [{ range, newText }] }];
  });
}

/** Edits of the program of a notebook that is not open as edits of its file. */
function fileEdits(project: Project, path: string, notebook: Notebook, edits: readonly TextEdit[]): TextDocumentEdit[] {
  const file = TextDocument.create(path, 'json', 0, notebook.file);
  const inFile = notebook.editsTo(applyAtOnce(notebook.program.text, edits) ?? '') ?? [];
  if (inFile.length === 0) return [];
  return [
    {
      textDocument: { uri: project.uri(path), version: null },
      edits: inFile.map(({ start, end, newText }) => ({
        range: { start: file.positionAt(start), end: file.positionAt(end) },
        newText,
      })),
    },
  ];
}

/** The same edit for clients that know no document versions. */
export function withoutVersions({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const change of documentChanges) {
    if ('textDocument' in change) changes[change.textDocument.uri] = change.edits.filter((edit) => 'newText' in edit);
  }
  return { changes };
}

const same = (a: TextEdit, b: TextEdit): boolean =>
  a.path === b.path && a.start === b.start && a.end === b.end && a.newText === b.newText;

/**
 * Joins several fixes into one set of edits that can be applied at once: what two fixes both insert (an import, a
 * lock) is inserted once, and a fix that collides with an earlier one is left for the next time.
 */
export function joinFixes(fixes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let joined: readonly TextEdit[] = [];
  for (const edits of fixes) {
    const fresh = edits.filter((edit) => !joined.some((other) => same(edit, other)));
    if (!fresh.some((edit) => joined.some((other) => collide(edit, other)))) joined = [...joined, ...fresh];
  }
  return joined;
}

/** Whether the order of two edits would matter, or they change the same text. */
function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.path !== b.path) return false;
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** The text after edits of one file. */
export function applied(text: string, path: string, edits: readonly TextEdit[]): string | undefined {
  return applyAtOnce(
    text,
    edits.filter((edit) => edit.path === path),
  );
}
