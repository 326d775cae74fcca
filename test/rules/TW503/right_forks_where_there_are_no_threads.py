import os
import sys
import threading
import time


class Pump:
    def __init__(self, pipe):
        self.pipe = pipe
        threading.Thread(target=self.copy, daemon=True).start()

    def copy(self):
        for line in self.pipe:
            print(line)


def connect(pipe):
    if sys.platform == "win32":
        return Pump(pipe)
    return pipe


def watch():
    if os.fork() == 0:
        time.sleep(10)
        os._exit(0)


connect(sys.stdin)
watch()
