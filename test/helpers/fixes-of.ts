/** The fixes that are offered for a text. */

import { expect } from 'vitest';
import type { Fix } from '../../src/rules/finding.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';

const engine = await createNodeEngine();

interface Given {
  /** Further files, which may use what the finding is about. */
  readonly others?: Readonly<Record<string, string>>;
  readonly python?: AnalysisOptions['python'];
}

/** The fixes of the first finding of a rule, which must be there. */
export function fixesOf(code: string, text: string, { others = {}, python = [3, 13] }: Given = {}): readonly Fix[] {
  const session = createSession(engine, { python, freeThreaded: false, select: [], ignore: [], severity: {} });
  session.setFile('main.py', text);
  for (const [path, other] of Object.entries(others)) session.setFile(path, other);
  const found = session.check().findings;
  const finding = found.find((one) => one.code === code && one.path === 'main.py');
  expect(finding, `finds ${code} among ${found.map((one) => one.code).join(' ')}`).toBeDefined();
  const fixes = session.fixes(finding!);
  session.dispose();
  return fixes;
}
