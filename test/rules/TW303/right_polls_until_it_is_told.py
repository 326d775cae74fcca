"""Only stop() ends the thread: the sleep waits for the first picture, join() for ever."""

import threading
import time


class Monitor:
    def __init__(self, camera):
        self.camera = camera
        self.stopped = False
        self.picture = None

    def start(self):
        threading.Thread(target=self.watch, daemon=True).start()

    def stop(self):
        self.stopped = True  # expect: TW217
        self.camera.close()

    def watch(self):
        while not self.stopped:  # expect: TW108
            picture = self.camera.read()
            if picture is None:
                continue
            self.picture = picture


def show(camera):
    monitor = Monitor(camera)
    monitor.start()
    time.sleep(2)
    print(monitor.picture)


show(open("pictures"))
