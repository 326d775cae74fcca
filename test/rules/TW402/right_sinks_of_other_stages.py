"""Each stage is made with the stages behind it: what one call hands in by *args is not handed in by the others."""

import threading


class Stage:
    def __init__(self, *sinks, **named):
        self._sinks = sinks
        self._named = named
        self._lock = threading.Lock()
        self._count = 0

    def feed(self, item):
        with self._lock:
            self._count += 1
            for sink in self._sinks:
                sink.feed(item + 1)
            for sink in self._named.values():
                sink.feed(item + 2)


end = Stage()
log = Stage()
middle = Stage(end)
source = Stage(middle, errors=log)
threads = [threading.Thread(target=source.feed, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
