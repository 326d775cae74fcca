/** Every rule there is, in the order of the codes. The index, the settings, the docs table and SARIF come from here. */

import type { RuleMeta } from './finding.js';
import * as all from './index.generated.js';
import type { Rule } from './rule.js';

/** The rules by their codes. */
export const checks: readonly Rule[] = Object.values<Rule>(all).sort((a, b) => (a.meta.code < b.meta.code ? -1 : 1));

/** The metas of all rules. */
export const rules: readonly RuleMeta[] = checks.map(({ meta }) => meta);
