/** Which pool runs a task. */

import { threadsOf } from '../library/threads.js';
import type { Machine } from '../model/machine.js';
import type { Obj } from '../model/objects.js';

export const modelOfPool = (machine: Machine, task: Obj): Obj | undefined => threadsOf(machine).models.get(task)?.pool;
