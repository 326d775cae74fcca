/** Completion: in configuration files only. */

import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { isOwnFile } from '../../workspace/config.js';
import { isConfiguration } from '../configuration.js';
import { keyOf } from '../uris.js';
import { completeConfiguration } from './configuration/complete.js';
import type { FeatureContext } from './context.js';

export async function completion(params: CompletionParams, context: FeatureContext): Promise<CompletionItem[]> {
  const key = keyOf(params.textDocument.uri);
  if (!isConfiguration(key)) return [];
  const toml = await context.readText(key);
  return toml === undefined ? [] : completeConfiguration(toml, params.position, context.rules, isOwnFile(key));
}
