/** What the light bulb offers: fixes, the lesson, and ways to ignore a finding. */

import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, TextEdit } from '../../rules/finding.js';
import { source, toDiagnostic } from '../diagnostics.js';
import { lessonOf } from '../lessons.js';
import type { Project } from '../project.js';
import { uriOf } from '../uris.js';
import type { FeatureContext } from './context.js';
import { joinFixes, toWorkspaceEdit, withoutVersions } from './edits.js';
import { ignoreHere } from './ignoreHere.js';
import { ignoreInProject } from './ignoreInProject.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.threadwise`;
export const openLessonCommand = 'threadwise.openLesson';

/** Whether the client asks for actions of this kind; a kind stands for all below it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

export async function codeActions(params: CodeActionParams, context: FeatureContext): Promise<CodeAction[]> {
  const found = context.workspace.locate(params.textDocument.uri);
  if (!found) return [];
  const { project, path } = found;
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const text = project.text(path);
    const start = text.offsetAt(params.range.start);
    const end = text.offsetAt(params.range.end);
    const touched = project.findings(path).filter((finding) => finding.start <= end && finding.end >= start);
    for (const finding of touched) actions.push(...(await actionsFor(finding, project, context)));
  }
  // Fixing everything costs time, so only those who ask for it by name get it.
  if (only !== undefined && wants(only, fixAllKind)) actions.push(...fixAll(project, path, context));
  return actions;
}

async function actionsFor(finding: Finding, project: Project, context: FeatureContext): Promise<CodeAction[]> {
  const lesson = lessonOf(finding, context.links);
  const diagnostics = [toDiagnostic(finding, context.style, project, lesson)];
  const fixes = project.session.fixes(finding).map((fix, index): CodeAction => ({
    ...editAction(fix.caveat ? `${fix.title} (${fix.caveat})` : fix.title, fix.edits, project, context),
    diagnostics,
    ...(fix.safe && index === 0 && { isPreferred: true }),
  }));
  const others = [
    learn(finding, lesson),
    ignoreHereAction(finding, project, context),
    await ignoreInProjectAction(finding, project, context),
  ];
  return [...fixes, ...others.filter((action) => action !== undefined).map((action) => ({ ...action, diagnostics }))];
}

function editAction(
  title: string,
  edits: readonly TextEdit[],
  project: Project,
  context: FeatureContext,
  kind: string = CodeActionKind.QuickFix,
): CodeAction {
  const edit = toWorkspaceEdit(project, edits, context.workspace);
  const versioned = context.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  return { title, kind, edit: versioned ? edit : withoutVersions(edit) };
}

function learn(finding: Finding, lesson: string | undefined): CodeAction | undefined {
  if (lesson === undefined) return undefined;
  const title = `Learn: ${finding.name.replaceAll('-', ' ')} (${finding.code})`;
  const argument = { rule: finding.code, lesson: finding.lesson, names: finding.data };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: openLessonCommand, arguments: [argument] },
  };
}

function ignoreHereAction(finding: Finding, project: Project, context: FeatureContext): CodeAction | undefined {
  const { path, start, code } = finding;
  const facts = project.session.facts(path);
  const edit = facts && ignoreHere(project.text(path).getText(), facts, start, code);
  return edit && editAction(`Ignore ${code} here`, [{ path, ...edit }], project, context);
}

async function ignoreInProjectAction(
  finding: Finding,
  project: Project,
  context: FeatureContext,
): Promise<CodeAction | undefined> {
  const key = project.configurationFile;
  const existing = await context.readText(key);
  const capability = context.capabilities.workspace?.workspaceEdit;
  const mayCreate = capability?.documentChanges && capability.resourceOperations?.includes('create');
  if (existing === undefined && !mayCreate) return undefined;
  const toml = existing ?? '';
  const edit = ignoreInProject(toml, finding.code);
  if (!edit) return undefined;
  const uri = context.workspace.documents.get(key)?.uri ?? uriOf(key);
  const lines = TextDocument.create(uri, 'toml', 0, toml);
  const range = { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) };
  const change = { textDocument: { uri, version: null }, edits: [{ range, newText: edit.newText }] };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  const documentChanges = existing === undefined ? [create, change] : [change];
  return {
    title: `Ignore ${finding.code} in this project`,
    kind: CodeActionKind.QuickFix,
    edit: capability?.documentChanges ? { documentChanges } : withoutVersions({ documentChanges }),
  };
}

/** One action that applies every safe fix of a file. */
function fixAll(project: Project, path: string, context: FeatureContext): CodeAction[] {
  const safe = project.findings(path).flatMap((finding) => {
    const fix = project.session.fixes(finding).find((candidate) => candidate.safe);
    return fix ? [fix.edits] : [];
  });
  const edits = joinFixes(safe);
  if (edits.length === 0) return [];
  return [editAction('Fix all threading mistakes that can be fixed safely', edits, project, context, fixAllKind)];
}

/** Whether a diagnostic is one of ours. */
export function isOurs(diagnostic: Diagnostic): boolean {
  return diagnostic.source === source;
}
