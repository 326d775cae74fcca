import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Makes a folder with these files, which is gone when the test is over. Tests that run beside others hand in the
 * `onTestFinished` of their own context: of these, Vitest does not know which one asks.
 */
export function folder(
  files: Readonly<Record<string, string | Uint8Array>>,
  whenOver: (work: () => void) => void = onTestFinished,
): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'threadwise-test-')));
  whenOver(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}
