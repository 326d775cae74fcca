/** When V8 compiles what runs often. */

import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that a function runs before V8 looks whether to optimize it; by itself V8 takes 66 or 132 KB. An analysis runs
 * many functions about equally often, on objects of many shapes: much of what is optimized early is thrown away once
 * another shape comes by. To wait takes 20 to 30 % off the time of a check of up to 20,000 lines, and nothing off that of
 * larger ones (`docs/order.md`).
 */
const patience = 300_000;

/** Has this process optimize later. Call it before the first check. */
export function optimizeLate(): void {
  setFlagsFromString(`--interrupt-budget=${patience}`);
}
