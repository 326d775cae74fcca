/**
 * Counts the pages that are open, from what VS Code's server says; `changed` hears of each change. A page of which nothing
 * is heard any more counts as gone, though the server keeps its place for a while: a killed browser says no goodbye.
 */
export function pageCounter() {
  const open = new Set();
  let rest = '';
  const counter = {
    changed: (_count) => {},
    read(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const [, id, what = ''] = /\[(\w+)\]\[ManagementConnection\] (.*)/.exec(line) ?? [];
        const isGone = /will be disposed|will wait for reconnection/.test(what) && open.delete(id);
        const isThere = /^New connection|has reconnected/.test(what) && !open.has(id);
        if (isThere) open.add(id);
        if (isGone || isThere) counter.changed(open.size);
      }
    },
  };
  return counter;
}
