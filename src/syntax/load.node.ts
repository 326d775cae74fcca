import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SyntaxEngine, type EngineOptions } from './engine.js';

/** The two files that an engine is made of, and the packages that bring them. */
const RUNTIME = { file: 'web-tree-sitter.wasm', package: 'web-tree-sitter/web-tree-sitter.wasm' };
const GRAMMAR = { file: 'tree-sitter-python.wasm', package: 'tree-sitter-python/tree-sitter-python.wasm' };

/**
 * Makes an engine in Node, from the wasm files next to the bundle or else from the installed packages.
 *
 * @param folder where the bundle keeps its wasm files; by default, next to this file
 */
export async function createNodeEngine(
  options: EngineOptions & { readonly folder?: string } = {},
): Promise<SyntaxEngine> {
  const folder = options.folder ?? dirname(fileURLToPath(import.meta.url));
  const [runtime, grammar] = await Promise.all([readWasm(folder, RUNTIME), readWasm(folder, GRAMMAR)]);
  return SyntaxEngine.create({ runtime, grammar }, options);
}

async function readWasm(folder: string, wasm: typeof RUNTIME): Promise<Uint8Array> {
  const bundled = join(folder, wasm.file);
  const path = existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(wasm.package);
  return readFile(path);
}
