/** The commands of a client that lead on from a finding: play it, see its fix as a diff, read about it. */

import type { Command, Range } from 'vscode-languageserver';
import type { Finding } from '../../rules/finding.js';
import type { Project } from '../project.js';

/** Names of the client's commands; a client says in its options that it has them. */
export const ClientCommand = {
  openLesson: 'threadwise.openLesson',
  openPanel: 'threadwise.openPanel',
  play: 'threadwise.explain',
  previewFix: 'threadwise.previewFix',
  /** After a fix was applied. */
  fixed: 'threadwise.fixed',
  /** Changes the project's configuration and saves it; see {@link IgnoreInProject}. */
  ignoreInProject: 'threadwise.ignoreInProject',
} as const;

/** What the commands are given: where the finding stands, and which rule found it. */
export interface FindingReference {
  readonly uri: string;
  readonly offset: number;
  readonly rule: string;
}

/** The edit by which a project's configuration ignores a rule. */
export interface IgnoreInProject {
  readonly rule: string;
  readonly uri: string;
  /** There is no such file yet. */
  readonly made: boolean;
  readonly range: Range;
  readonly newText: string;
}

function referenceTo(finding: Finding, project: Project): FindingReference {
  const { uri, start } = project.document(finding);
  return { uri, offset: start, rule: finding.code };
}

const deadlocks = new Set(['TW401', 'TW402']);

/** `Play this race`; undefined where there is no story. */
function playTitle({ code, witness }: Pick<Finding, 'code' | 'witness'>): string | undefined {
  if (witness.length === 0) return undefined;
  if (deadlocks.has(code)) return 'Play this deadlock';
  return /^TW[16]/.test(code) && code !== 'TW106' ? 'Play this race' : 'Play it step by step';
}

export function playCommand(finding: Finding, project: Project): Command | undefined {
  const title = playTitle(finding);
  return title === undefined
    ? undefined
    : { title, command: ClientCommand.play, arguments: [referenceTo(finding, project)] };
}

export function previewCommand(finding: Finding, project: Project): Command {
  return {
    title: 'Preview the fix as a diff',
    command: ClientCommand.previewFix,
    arguments: [referenceTo(finding, project)],
  };
}

export function learnCommand(finding: Finding, project: Project): Command {
  const { code: rule, lesson, data: names } = finding;
  const { uri, offset } = referenceTo(finding, project);
  return {
    title: `Learn: ${finding.name.replaceAll('-', ' ')} (${rule})`,
    command: ClientCommand.openLesson,
    arguments: [{ rule, lesson, names, file: uri, offset }],
  };
}

/** The command as the address of a link in Markdown. */
export function linkTo({ command, arguments: given }: Command): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given ?? []))}`;
}
