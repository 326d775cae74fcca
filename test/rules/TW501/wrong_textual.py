import threading
import time

from textual.app import App
from textual.widgets import Static


class Ticker(App):
    def compose(self):
        self.static = Static("0")
        yield self.static

    def on_mount(self):
        threading.Thread(target=self.tick, daemon=True).start()

    def tick(self):
        for n in range(10):
            time.sleep(1)
            self.static.update(str(n))  # expect: TW501


Ticker().run()
