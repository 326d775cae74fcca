"""Besides the thread the loop asks for what the program's own object keeps."""

import threading
import time


class Loader:
    def __init__(self, patient):
        self.patient = patient
        self.thread = threading.Thread(target=self.load)

    def load(self):
        time.sleep(3)

    def start(self):
        self.thread.start()
        while self.thread.is_alive() and self.patient:  # expect: TW302
            time.sleep(0.1)
        self.thread.join()


Loader(True).start()
