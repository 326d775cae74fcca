"""One thread object, however often the events come: it can be started once."""

import os
import threading


class App:
    def __init__(self):
        self.link = threading.Thread(target=self.connect, daemon=True)

    def connect(self):
        os.environ["LINK"] = str(threading.get_ident())

    def process(self, event):
        if event == "start":
            self.link.start()  # expect: TW205


app = App()
for event in input().split():
    app.process(event)
