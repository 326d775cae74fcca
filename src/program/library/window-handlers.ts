/** What a toolkit of windows is given to call back, from its main loop, and after what it does so. */

import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { functionOf, type Obj } from '../model/objects.js';

/** What the loop calls a callable after; undefined where that can't be seen. Without it, a widget does, as after a click. */
export type CauseOf = (callable: Obj) => Obj | undefined;

/** `Button(command=self.go)`, `window.bind("<Return>", self.go)`, `button.clicked.connect(self.go)`, `root.after(100, poll)` */
export function noteWindowHandlers({ analysis, act }: Frame, { pos, kw }: Args, causeOf?: CauseOf): void {
  for (const { objs } of [...pos, ...kw.values()]) {
    for (const obj of objs) {
      const called = functionOf(obj);
      if (called === undefined) continue;
      if (causeOf === undefined) analysis.windowLoop.callAtWill(called.fn, act);
      else analysis.windowLoop.callAfter(causeOf(obj), called.fn);
    }
  }
}
