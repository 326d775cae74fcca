/** What a toolkit of windows is given to call back, from its main loop. */

import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { functionOf } from '../model/objects.js';

/** `Button(command=self.go)`, `window.bind("<Return>", self.go)`, `button.clicked.connect(self.go)`, `root.after(100, poll)` */
export function noteWindowHandlers({ analysis }: Frame, { pos, kw }: Args): void {
  for (const { objs } of [...pos, ...kw.values()]) {
    for (const obj of objs) {
      const called = functionOf(obj);
      if (called !== undefined) analysis.windowLoop.handlers.add(called.fn);
    }
  }
}
