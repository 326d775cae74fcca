/** Which fixes there are for which rule: the file of a rule's code exports them as `makers`. */

import type { FixMaker } from './context.js';
import * as all from './index.generated.js';

export const makers: Readonly<Record<string, readonly FixMaker[]>> = all;
