import collections
import threading


class Net:
    def __init__(self):
        self._lock = threading.Lock()
        self.modes = set()

    def _apply(self, old, changed):
        modelist = set(old)
        mapping = collections.defaultdict(set)
        for mode in changed:
            existing = mapping.get(mode[0])
            if existing:
                while existing:
                    oldvalue = existing.pop()
                    modelist.discard((mode[0], oldvalue))
            mapping[mode[0]].add(mode[1])
        return modelist

    def apply(self, changed):
        self.modes = self._apply(self.modes, changed)  # expect: TW102

    def update(self, changed):
        def run():
            if changed:
                self.apply(changed)

        with self._lock:
            run()
