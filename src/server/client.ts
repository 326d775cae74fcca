/** What the server asks of its client at the start: its settings, and news of files. */

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import { readSettings, type ClientSettings } from './settings.js';

/** The settings `threadwise.*`, from the client where it answers, else as it sent them. */
export async function pullSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  sent: unknown,
): Promise<ClientSettings> {
  const problems: string[] = [];
  const pulls = capabilities.workspace?.configuration === true;
  const found: unknown = pulls ? await connection.workspace.getConfiguration('threadwise') : sent;
  const settings = readSettings(found, problems);
  for (const problem of problems) connection.console.warn(`Settings: ${problem}`);
  return settings;
}

/** Asks for news of settings and of files, as far as the client can. */
export async function registerDynamic(connection: Connection, capabilities: ClientCapabilities): Promise<void> {
  const { workspace } = capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'threadwise' });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const globPatterns = ['**/*.{py,pyw,ipynb}', '**/{pyproject,threadwise}.toml', '**/.gitignore'];
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globPatterns.map((globPattern) => ({ globPattern })),
    });
  }
}
