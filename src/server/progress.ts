/** Shows long work in the client, where it can show it, and lets the user stop it. */

import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { LoadProgress } from './project.js';

/** Runs `work`; a sign with a way to stop it appears where the client has one and the work takes longer than a blink. */
export async function runUnderProgress(
  connection: Connection,
  capabilities: ClientCapabilities,
  title: string,
  work: (progress: LoadProgress) => Promise<void>,
): Promise<void> {
  if (!capabilities.window?.workDoneProgress) return work({ report: () => undefined, cancelled: false });
  const sign = await connection.window.createWorkDoneProgress();
  let cancelled = false;
  let shown = -1;
  sign.token.onCancellationRequested(() => (cancelled = true));
  sign.begin(title, 0, undefined, true);
  try {
    await work({
      report(done, total) {
        const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
        if (percentage === shown) return;
        shown = percentage;
        sign.report(percentage, `${done} of ${total} files`);
      },
      get cancelled() {
        return cancelled;
      },
    });
  } finally {
    sign.done();
  }
}
