import threading


class Detector:
    def __init__(self, on_finished):
        self._on_finished = on_finished
        self._enabled = False

    def enable(self):
        self._enabled = True

    def whole(self, x):
        if self._enabled:
            self._on_finished(x)  # the detector that was made just now is not enabled


class Daemon:
    def __init__(self):
        self.lock = threading.Lock()
        self.seen = []

    def start(self, x):
        def finished(found):
            with self.lock:
                self.seen.append(found)

        detector = Detector(finished)
        detector.whole(x)
        return detector

    def ask(self, x):
        with self.lock:
            detector = self.start(x)  # expect: TW402:hint
        detector.enable()
        detector.whole(x)


daemon = Daemon()
threads = [threading.Thread(target=daemon.ask, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
