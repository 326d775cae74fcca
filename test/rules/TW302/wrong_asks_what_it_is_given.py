"""A loop without a pause for a main loop that the main thread makes and runs: its method comes back at once."""
import threading
import time

from gi.repository import GObject


class Provider:
    def __init__(self):
        self._loop = None

    def run(self, target):
        threading.Thread(target=self._work, args=(target,), daemon=True).start()
        self._loop = GObject.MainLoop()
        self._loop.run()

    def _work(self, target):
        while True:  # expect: TW302
            if self._loop is not None and self._loop.is_running():
                break
            time.sleep(0)
        target()
        self._loop.quit()
