"""What is counted on at the end gets its first value after the start as well."""
import threading


class Model:
    def __init__(self):
        self.begin()

    def begin(self):
        threading.Thread(target=self._work, daemon=True).start()  # expect: TW213
        self.runs = 0
        self.runs += 1

    def _work(self):
        if self.runs < 1:
            print("first run")


Model()
