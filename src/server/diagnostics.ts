/** A finding as a diagnostic of the protocol. */

import {
  DiagnosticSeverity,
  DiagnosticTag,
  type ClientCapabilities,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { FileProblem } from '../workspace/api.js';
import type { Finding, Location, Severity } from '../rules/finding.js';

export const source = 'threadwise';

/** What a client can show of a diagnostic. */
export interface DiagnosticStyle {
  readonly related: boolean;
  readonly codeLink: boolean;
  readonly tags: boolean;
}

/** What travels with a diagnostic, for clients that want more than its text. */
export interface DiagnosticData {
  readonly name: string;
  readonly lesson: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Answers places of the session in terms of the protocol. */
export interface Places {
  place(location: Location): { readonly uri: string; readonly range: Range };
}

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The style that a client's capabilities allow. */
export function styleOf(capabilities: ClientCapabilities): DiagnosticStyle {
  const push = capabilities.textDocument?.publishDiagnostics;
  const pull = capabilities.textDocument?.diagnostic;
  return {
    related: Boolean(push?.relatedInformation || pull?.relatedInformation),
    codeLink: Boolean(push?.codeDescriptionSupport || pull?.codeDescriptionSupport),
    tags: [...(push?.tagSupport?.valueSet ?? []), ...(pull?.tagSupport?.valueSet ?? [])].includes(
      DiagnosticTag.Unnecessary,
    ),
  };
}

/** Says where a file stops being analysed; at its top where nothing of it was. */
export function problemDiagnostic({ path, message, at }: FileProblem, places: Places): Diagnostic {
  const { range } = places.place({ path, ...(at ?? { start: 0, end: 0 }) });
  return { range, severity: DiagnosticSeverity.Information, source, message };
}

/** The diagnostic of `finding`; `lesson` is where its code leads. */
export function toDiagnostic(
  finding: Finding,
  style: DiagnosticStyle,
  places: Places,
  lesson: string | undefined,
): Diagnostic {
  const data: DiagnosticData = { name: finding.name, lesson: finding.lesson, names: finding.data };
  return {
    range: places.place(finding).range,
    severity: severityNumbers[finding.severity],
    code: finding.code,
    source,
    message: finding.message,
    data,
    ...(style.codeLink && lesson !== undefined && { codeDescription: { href: lesson } }),
    ...(style.tags && finding.code === 'TW001' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(style.related &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((related) => ({
          location: places.place(related),
          message: related.message,
        })),
      }),
  };
}
