import threading
import time


class Signal:
    def __init__(self):
        self.events = {}

    def wait(self):
        ident = threading.get_ident()
        if ident not in self.events:  # expect: TW103
            self.events[ident] = [threading.Event(), time.time()]
        return self.events[ident][0].wait()

    def set(self):
        gone = None
        for ident, event in list(self.events.items()):
            if event[0].is_set() and time.time() - event[1] > 5:
                gone = ident
            event[0].set()
        if gone:
            self.events.pop(gone, None)


class Camera:
    thread = None
    frame = None
    ready = Signal()

    def __init__(self, frames):
        self.frames = frames
        if Camera.thread is None:
            Camera.thread = threading.Thread(target=self.record)
            Camera.thread.start()  # expect: TW201:information
            Camera.ready.wait()

    def record(self):
        for frame in self.frames:
            Camera.frame = frame
            Camera.ready.set()


camera = Camera(iter([1, 2, 3]))
