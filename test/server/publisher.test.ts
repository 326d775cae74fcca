import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { expect, it } from 'vitest';
import { Documents } from '../../src/server/documents.js';
import { Publisher } from '../../src/server/publisher.js';
import type { Workspace } from '../../src/server/workspace.js';

const uris = ['file:///folder/one.toml', 'file:///folder/other.toml'];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

it('says of which version the findings are, also when one is edited while others are sent', async () => {
  const documents = new Documents();
  for (const uri of uris) documents.open({ uri, languageId: 'toml', version: 1, text: 'what = 1\n' });
  const workspace = {
    documents,
    filesWithFindings: () => [],
    configurationFiles: () =>
      new Map(uris.map((uri) => [uri, { uri, diagnostics: [{ range, message: documents.get(uri)!.text.getText() }] }])),
  } as unknown as Workspace;
  const told: PublishDiagnosticsParams[] = [];
  const sendDiagnostics = (params: PublishDiagnosticsParams): Promise<void> => {
    if (told.push(params) === 1) documents.change(uris[1]!, 2, [{ text: 'else = 1\n' }]);
    return Promise.resolve();
  };
  const connection = { sendDiagnostics } as unknown as Connection;
  const links = { base: '', scheme: undefined } as never;
  const publisher = new Publisher({ connection, workspace, style: {} as never, links, pulls: false, refreshes: false });
  await publisher.publish();
  await publisher.publish();
  expect(told.map(({ uri, version, diagnostics }) => [uri, version, diagnostics[0]?.message])).toEqual([
    [uris[0], 1, 'what = 1\n'],
    [uris[1], 1, 'what = 1\n'],
    [uris[1], 2, 'else = 1\n'],
  ]);
});
