/** Texts of a bundle that are said once. */

import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shareStrings } from '../../scripts/shared-strings.mjs';

const long = 'a text of some length';

/** What a script makes of its texts, before and after: the same, by a shorter script. */
function same(code: string): string {
  const shared = shareStrings(code);
  expect(shared.length).toBeLessThan(code.length);
  expect(runInNewContext(shared)).toEqual(runInNewContext(code));
  return shared;
}

describe('texts that are said more than once', () => {
  it('are said once, in the function that the script is', () => {
    const shared = same(`"use strict";(()=>{return["${long}","${long}","once"]})()`);
    expect(shared).toBe(`"use strict";(()=>{const $a="${long}";return[$a,$a,"once"]})()`);
  });

  it('get names that nothing else has', () => {
    expect(same(`(()=>{let $a=1;return["${long}","${long}",$a]})()`)).toContain(`const $b=`);
  });

  it('stay apart from the words beside them', () => {
    same(
      `(()=>{const o={"${long}":1};switch("${long}"){case"${long}":return"${long}"in o?"${long}":typeof"${long}"}})()`,
    );
  });

  it('stay where they are no values', () => {
    const shared = same(
      `(()=>{"${long}";class A{"${long}"(){}}const{"${long}":b}={"${long}":"${long}"};return[b,"${long}",typeof b=="string",typeof b=="string"]})()`,
    );
    expect(shared).toMatch(new RegExp(`^\\(\\(\\)=>\\{"${long}";const`));
    expect(shared).toContain('typeof b=="string"');
  });

  it('are left where a name would not be shorter', () => {
    const code = '(()=>["ab","ab"])()';
    expect(shareStrings(code)).toBe(code);
  });
});

it('leaves what a module imports, and says the rest at its top', () => {
  const code = `import x from"node:fs";export{x as y};export const all=["${long}","${long}","node:fs","node:fs"]`;
  expect(shareStrings(code)).toBe(
    `const $a="${long}",$b="node:fs";import x from"node:fs";export{x as y};export const all=[$a,$a,$b,$b]`,
  );
  expect(shareStrings(`#!/usr/bin/env node\nexport const all=["${long}","${long}"]`)).toBe(
    `#!/usr/bin/env node\nconst $a="${long}";export const all=[$a,$a]`,
  );
});
