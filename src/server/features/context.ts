/** What every feature of the server works with. */

import type { ClientCapabilities } from 'vscode-languageserver';
import type { RuleMeta } from '../../rules/finding.js';
import type { DiagnosticStyle } from '../diagnostics.js';
import type { LessonLinks } from '../lessons.js';
import type { ClientOptions } from '../protocol.js';
import type { Workspace } from '../workspace.js';

export interface FeatureContext {
  readonly workspace: Workspace;
  readonly capabilities: ClientCapabilities;
  readonly client: ClientOptions;
  readonly style: DiagnosticStyle;
  readonly links: LessonLinks;
  readonly rules: readonly RuleMeta[];
  /** The text of a file that isn't under analysis, such as `pyproject.toml`: as it is typed, else from disk. */
  readText(key: string): Promise<string | undefined>;
}
