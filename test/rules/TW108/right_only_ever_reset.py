import threading
import time


class Editor:
    force_close = False
    panel = None

    def open(self):
        if self.panel is None:
            self.force_close = False
            threading.Thread(target=self._build, daemon=True).start()

    def _build(self):
        for name in range(1000):
            if self.force_close:
                return
            time.sleep(0.01)
        self.panel = 'built'


editor = Editor()
editor.open()
input()
editor.open()
input()
