"""The thread knows its object by a weak reference: it comes to the same one all the same."""

import threading
import weakref


class Poller:
    def __init__(self):
        self.count = 0
        ref = weakref.ref(self)

        def run():
            while True:
                obj = ref()
                if obj is None:
                    return
                obj.count += 1  # expect: TW102

        self._thread = threading.Thread(target=run, daemon=True)
        self._thread.start()

    def bump(self):
        self.count += 1  # expect: TW102


def _run(ref):
    while True:
        obj = ref()
        if obj is None:
            return
        obj.seen += 1  # expect: TW102


class Watcher:
    def __init__(self):
        self.seen = 0
        self._thread = threading.Thread(target=_run, args=(weakref.ref(self),), daemon=True)
        self._thread.start()

    def look(self):
        self.seen += 1  # expect: TW102
