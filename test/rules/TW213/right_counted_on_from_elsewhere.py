"""Counting on reads the value, so it can't be the first one: that comes with the saved state."""
import threading


class Model:
    def __init__(self, state):
        for name, value in state.items():
            setattr(self, name, value)
        self.begin()

    def begin(self):
        threading.Thread(target=self._work, daemon=True).start()
        self.runs += 1

    def _work(self):
        if self.runs < 1:
            print("first run")


Model({"runs": 0})
