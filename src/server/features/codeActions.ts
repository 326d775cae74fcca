/** What the light bulb offers: fixes, the race to play, the lesson, and ways to ignore a finding. */

import { CodeActionKind, type CodeAction, type CodeActionParams, type Command } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, TextEdit } from '../../rules/finding.js';
import { toDiagnostic } from '../diagnostics.js';
import { lessonOf } from '../lessons.js';
import type { Project } from '../project.js';
import { baseName, keyOf, schemeOf, uriOf } from '../uris.js';
import { isConfiguration } from '../configuration.js';
import { proposalOf } from './configuration/diagnose.js';
import { isOwnFile } from '../../workspace/config.js';
import type { FeatureContext } from './context.js';
import { joinFixes, toWorkspaceEdit, withoutVersions } from './edits.js';
import { ClientCommand, learnCommand, playCommand, previewCommand, type IgnoreInProject } from './findingCommands.js';
import { ignoreHere } from './ignoreHere.js';
import { ignoreInProject } from './ignoreInProject.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.threadwise`;

/** Whether the client asks for actions of this kind; a kind stands for all below it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

export async function codeActions(params: CodeActionParams, context: FeatureContext): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  if (isConfiguration(keyOf(uri))) return configurationActions(params, context);
  const found = context.workspace.locate(uri);
  if (!found) return [];
  const { project, path } = found;
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const start = found.offsetAt(params.range.start);
    const end = found.offsetAt(params.range.end);
    const touched = project.findings(path).filter((finding) => finding.start <= end && finding.end >= start);
    for (const finding of touched) actions.push(...(await actionsFor(finding, project, context)));
  }
  // Fixing everything costs time, so only those who ask for it by name get it.
  if (only !== undefined && wants(only, fixAllKind)) actions.push(...(await fixAll(project, path, context)));
  return actions;
}

/** Puts the word that is probably meant in the place of one that means nothing. */
function configurationActions({ textDocument, range }: CodeActionParams, context: FeatureContext): CodeAction[] {
  const file = context.workspace.configurationFiles().get(keyOf(textDocument.uri));
  return (file?.diagnostics ?? []).flatMap((diagnostic): CodeAction[] => {
    const proposal = proposalOf(diagnostic);
    const { start, end } = diagnostic.range;
    if (!proposal || start.line > range.end.line || end.line < range.start.line) return [];
    const width = proposal.wrong.length;
    // The range may take in the quotes.
    const quote = end.character - start.character > width ? 1 : 0;
    const from = { line: start.line, character: start.character + quote };
    const to = { line: start.line, character: from.character + width };
    const edit = { range: { start: from, end: to }, newText: proposal.right };
    return [
      {
        title: `Change to ${proposal.right}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [textDocument.uri]: [edit] } },
      },
    ];
  });
}

async function actionsFor(finding: Finding, project: Project, context: FeatureContext): Promise<CodeAction[]> {
  const lesson = lessonOf(finding, context.links, project.document(finding));
  const { commands } = context.client;
  // Without arguments: an editor may forget those once the edit has made the list of actions stale.
  const fixed = { title: '', command: ClientCommand.fixed };
  const diagnostics = [toDiagnostic(finding, context.style, project, lesson)];
  const fixes = (await project.fixes(finding)).map((fix, index): CodeAction => ({
    ...editAction(fix.caveat ? `${fix.title} (${fix.caveat})` : fix.title, fix.edits, project, context),
    diagnostics,
    ...(commands && { command: fixed }),
    ...(fix.safe && index === 0 && { isPreferred: true }),
  }));
  const play = playCommand(finding, project);
  const others = [
    commands && play && commandAction(play),
    commands && fixes.length > 0 && commandAction(previewCommand(finding, project)),
    lesson !== undefined && commandAction(learnCommand(finding, project)),
    ignoreHereAction(finding, project, context),
    await ignoreInProjectAction(finding, project, context),
  ];
  return [...fixes, ...others.flatMap((action) => (action ? [{ ...action, diagnostics }] : []))];
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

function commandAction(command: Command): CodeAction {
  return { title: command.title, kind: CodeActionKind.QuickFix, command };
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
  const key = project.configuration.file;
  // What was never saved lies in no folder that could have a file beside it.
  if (schemeOf(key) === 'untitled') return undefined;
  const existing = await context.readText(key);
  const capability = context.capabilities.workspace?.workspaceEdit;
  const mayCreate = capability?.documentChanges && capability.resourceOperations?.includes('create');
  if (existing === undefined && !mayCreate) return undefined;
  const made = existing === undefined;
  const toml = existing ?? '';
  const edit = ignoreInProject(toml, finding.code, isOwnFile(key));
  if (!edit) return undefined;
  const uri = context.workspace.documents.get(key)?.uri ?? uriOf(key);
  const lines = TextDocument.create(uri, 'toml', 0, toml);
  const range = { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) };
  const change = { textDocument: { uri, version: null }, edits: [{ range, newText: edit.newText }] };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  const documentChanges = made ? [create, change] : [change];
  const title = `Ignore ${finding.code} in this project (${made ? 'makes' : 'changes'} ${baseName(key)})`;
  if (context.client.commands) {
    const argument: IgnoreInProject = { rule: finding.code, uri, made, range, newText: edit.newText };
    return commandAction({ title, command: ClientCommand.ignoreInProject, arguments: [argument] });
  }
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit: capability?.documentChanges ? { documentChanges } : withoutVersions({ documentChanges }),
  };
}

/** One action that applies every safe fix of a file. */
async function fixAll(project: Project, path: string, context: FeatureContext): Promise<CodeAction[]> {
  const safe: (readonly TextEdit[])[] = [];
  for (const finding of project.findings(path)) {
    // What is no more than worth knowing is left as it is.
    if (finding.severity === 'hint') continue;
    const fix = (await project.fixes(finding)).find((candidate) => candidate.safe);
    if (fix) safe.push(fix.edits);
  }
  const edits = joinFixes(safe);
  if (edits.length === 0) return [];
  return [editAction('Fix all threading mistakes that can be fixed safely', edits, project, context, fixAllKind)];
}
