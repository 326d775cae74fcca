"""A renderer in a process of its own: who stops it from outside has none of the threads that run in there."""

import multiprocessing
import threading


class Renderer(multiprocessing.Process):
    def __init__(self, frames):
        super().__init__()
        self.frames = frames
        self.done = 0
        self.ended = multiprocessing.Event()

    def run(self):
        reporter = threading.Thread(target=self.report, daemon=True)
        reporter.start()
        for frame in self.frames:
            frame.render()
            self.done += 1

    def report(self):
        while not self.ended.wait(5):
            print(self.done, "frames")

    def stop(self):
        self.ended.set()
