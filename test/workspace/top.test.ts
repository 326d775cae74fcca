/** Files at the top of a file system, as virtual ones have them, find each other like those in any other folder. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import { createSession } from '../../src/workspace/session.js';
import { defaultOptions } from '../../src/workspace/options.js';

const examples = join(dirname(fileURLToPath(import.meta.url)), '../../examples');

test.each(['', '/work'])('an import is found beside the file that has it, below "%s/"', async (folder) => {
  const engine = await createNodeEngine();
  const session = createSession(engine, defaultOptions);
  try {
    for (const name of ['account.py', 'bank.py']) {
      session.setFile(`${folder}/${name}`, readFileSync(join(examples, name), 'utf8'));
    }
    const found = session.check().findings.map(({ code, path }) => `${code} ${path}`);
    expect(found).toEqual([`TW102 ${folder}/account.py`, `TW102 ${folder}/account.py`]);
  } finally {
    session.dispose();
    engine.dispose();
  }
});
