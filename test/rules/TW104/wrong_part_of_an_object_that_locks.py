import threading


class Progress:
    def __init__(self):
        self.done = 0
        self.scores = {}


class Study:
    """What it keeps in an object of its own, it guards by its lock."""

    def __init__(self):
        self._lock = threading.Lock()
        self.progress = Progress()

    def tell(self, trial, score):
        with self._lock:
            self.progress.done += 1
            self.progress.scores[trial] = score

    def score(self, trial):
        with self._lock:
            return self.progress.scores.get(trial)

    def forget(self, trial):
        self.progress.done -= 1  # expect: TW104
        with self._lock:
            self.progress.scores.pop(trial, None)

    def trials(self):
        return [trial for trial in self.progress.scores]  # expect: TW107
