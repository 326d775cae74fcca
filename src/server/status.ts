/** Tells the client how far the server is, and lets it refresh what depends on the analysis. */

import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { Method, type ClientOptions, type Counts, type Status } from './protocol.js';
import type { Workspace } from './workspace.js';

/** Findings of the whole workspace by severity: those that are published. */
export function countsOf(workspace: Workspace): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { project, path } of workspace.filesWithFindings()) {
    for (const finding of project.findings(path)) counts[finding.severity]++;
    if (project.problem(path)) counts.information++;
  }
  for (const { diagnostics } of workspace.configurationFiles().values()) counts.warning += diagnostics.length;
  return counts;
}

export class StatusReporter {
  readonly #connection: Connection;
  readonly #capabilities: ClientCapabilities;
  readonly #client: ClientOptions;
  #last = '';

  constructor(connection: Connection, capabilities: ClientCapabilities, client: ClientOptions) {
    this.#connection = connection;
    this.#capabilities = capabilities;
    this.#client = client;
  }

  report(workspace: Workspace): void {
    this.#refresh(workspace);
    if (!this.#client.status) return;
    const { incomplete } = workspace;
    const status: Status = {
      state: !workspace.settings.enable ? 'off' : workspace.loading ? 'loading' : 'ready',
      counts: countsOf(workspace),
      files: workspace.projects().reduce((sum, project) => sum + project.fileCount, 0),
      ...(incomplete !== undefined && { incomplete }),
    };
    void this.#connection.sendNotification(Method.status, status);
  }

  /** Lenses and hints of an unchanged file change with other files; clients ask for them on edits only. */
  #refresh(workspace: Workspace): void {
    const { codeLens, inlayHint } = this.#capabilities.workspace ?? {};
    if (!codeLens?.refreshSupport && !inlayHint?.refreshSupport) return;
    const open = workspace.documents.programs().flatMap(({ uri }) => {
      const found = workspace.locate(uri);
      if (!found) return [];
      const { threads, shared } = found.project.session.threadMap(found.path);
      return [threads.map((thread) => [thread.id, thread.multiple]), shared.map(({ name, guard }) => [name, guard])];
    });
    const now = JSON.stringify(open);
    if (now === this.#last) return;
    this.#last = now;
    if (codeLens?.refreshSupport) this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (inlayHint?.refreshSupport) this.#connection.languages.inlayHint.refresh().catch(() => undefined);
  }
}
