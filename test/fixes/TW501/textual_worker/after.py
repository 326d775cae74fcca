import threading

from textual.app import App
from textual.widgets import Label


class Loader(App):
    def compose(self):
        self.label = Label("loading")
        yield self.label

    def on_mount(self):
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        self.call_from_thread(self.label.update, "loaded")


Loader().run()
