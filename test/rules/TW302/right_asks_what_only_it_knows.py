"""It pauses, and when the main loop runs only that knows: nobody could say so by an Event."""
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
        while True:
            if self._loop is not None and self._loop.is_running():
                break
            time.sleep(0.1)
        target()
        self._loop.quit()
