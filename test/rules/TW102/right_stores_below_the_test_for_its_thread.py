"""Only the first choice is stored, and then the thread starts."""

import threading
import time


class Window:
    def __init__(self):
        self.section = None
        self.thread = None

    def select(self, section):
        if self.thread is not None:
            return
        self.section = section
        self.thread = threading.Thread(target=self.refresh)
        self.thread.start()  # expect: TW201:information

    def refresh(self):
        section = self.section
        print("shows", section)
        time.sleep(0.1)
        self.section = section


window = Window()
window.select("films")
window.select("music")
