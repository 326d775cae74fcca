"""To read a file comes to an end by itself."""

import threading
class M:
    def __init__(self):
        self._quit = threading.Event()
        self._t = threading.Thread(target=self._run, daemon=True)
        self._t.start()
    def _run(self):
        while not self._quit.wait(0.5):
            print(open("x").read())
    def close(self):
        self._quit.set()  # expect: TW217
m = M()
input()
m.close()
