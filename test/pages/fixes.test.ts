/** What pages say of fixes, against the fixes that there are. */

import { describe, expect, it } from 'vitest';
import * as makers from '../../src/fixes/index.generated.js';
import type { Fix } from '../../src/rules/finding.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';
import { readPageBlocks, readRulePages } from './blocks.js';

const pages = readRulePages().map(({ file, lines }) => {
  const from = lines.indexOf('## How safe the fix is') + 1;
  return [file, lines.slice(from, lines.indexOf('## Sources')).join('\n').trim()] as const;
});

/** The fixes that are offered in the page's own programs. */
function fixesOf(code: string): readonly Fix[] {
  return readPageBlocks()
    .filter(({ page, kind }) => page === code && kind === 'wrong')
    .flatMap(({ name, text }) => {
      const session = createSession(engine, {
        python: [3, 13],
        freeThreaded: false,
        select: [],
        ignore: [],
        severity: {},
      });
      session.setFile(name, text);
      const own = session.check().findings.filter((finding) => finding.code === code);
      const fixes = own.flatMap((finding) => session.fixes(finding));
      session.dispose();
      return fixes;
    });
}

describe.each(pages)('the page of %s', (code, said) => {
  it('says that there is no fix only where there is none', () => {
    const saysNone = /^There is no automatic fix/.test(said);
    expect(saysNone).toBe(!(code in makers));
  });

  it('calls fixes safe, or worth a look, as they are offered in its programs', () => {
    for (const { title, safe } of fixesOf(code)) {
      expect(said, title).toMatch(safe ? /\*\*Safe:\*\*/ : /\*\*Wants a look:\*\*/);
    }
  });
});
