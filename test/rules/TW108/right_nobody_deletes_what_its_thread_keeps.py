# A thread keeps its object alive: __del__ can't run while the loop asks.

import threading
import time


class Recorder(threading.Thread):
    def __init__(self, source):
        super().__init__()
        self.source = source
        self.recording = True

    def run(self):
        while self.recording:
            print(self.source.read())
            time.sleep(1)

    def __del__(self):
        self.recording = False


recorder = Recorder(open("levels.txt"))
recorder.start()
recorder.join()
