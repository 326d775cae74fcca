"""The second choice is stored while the thread of the first one still runs."""

import threading
import time


class Window:
    def __init__(self):
        self.section = None
        self.thread = None

    def select(self, section):
        self.section = section
        if self.thread is None:
            self.thread = threading.Thread(target=self.refresh)  # one for all choices
            self.thread.start()  # expect: TW201:information

    def refresh(self):
        section = self.section
        print("shows", section)
        time.sleep(0.1)
        self.section = section  # expect: TW102


window = Window()
window.select("films")
window.select("music")
