"""The one value that the name ever has keeps the thread from being started, and the loop that would ask it."""
import threading
import time

ASK_OFTEN = False


class Camera:
    def __init__(self):
        self.shutdown = False
        self.request = None
        self.seen = 0

    def loop(self):
        while not self.shutdown:
            if self.request is not None:
                time.sleep(0.1)
                self.request = None

    def watch(self):
        while not self.seen:
            pass

    def look(self):
        self.seen = 1


if __name__ == "__main__":
    camera = Camera()
    use_threading = False
    if use_threading:
        thread = threading.Thread(target=camera.loop)
        thread.start()
    looking = threading.Thread(target=camera.look)
    looking.start()
    try:
        if use_threading:
            camera.request = object()
            while camera.request is not None:
                time.sleep(0.01)
        if ASK_OFTEN:
            camera.watch()
    finally:
        camera.shutdown = True
        if use_threading:
            thread.join()
        looking.join()
