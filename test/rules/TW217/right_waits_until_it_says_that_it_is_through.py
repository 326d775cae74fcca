import threading
import time


class Camera:
    def __init__(self, frames):
        self.frames = frames
        self.frame = None
        self.should_stop = False
        self.is_stopped = True

    def start(self):
        self.is_stopped = False
        threading.Thread(target=self.update, daemon=True).start()

    def update(self):
        while not self.should_stop:  # expect: TW108
            self.frame = self.frames.pop()
            time.sleep(0.1)
        self.is_stopped = True

    def stop(self):
        self.should_stop = True
        while not self.is_stopped:  # expect: TW302
            time.sleep(0.01)


camera = Camera(list(range(9)))
camera.start()
input()
camera.stop()
print(camera.frame)
