import threading
import time


class Recording(threading.Thread):
    def __init__(self, device):
        threading.Thread.__init__(self, name=f"rec-{device}")
        self.device = device
        self.over = threading.Event()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.over.set()

    def run(self):
        while not self.over.wait(0.5):
            print("block from", self.device)


def record():
    with Recording("mic0") as recording:
        recording.run()  # expect: TW202
        time.sleep(10)


record()
