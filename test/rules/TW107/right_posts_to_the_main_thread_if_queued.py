"""Whoever is on another thread leaves what is to be told to the main thread: all of these bells are of the kind that does."""
import queue
import threading


class Desk:
    def __init__(self):
        self.thread = threading.current_thread()
        self.letters = queue.Queue()

    def leave(self, what):
        self.letters.put(what)


desk = Desk()


class Bell:
    def __init__(self, mode="queued"):
        self.mode = mode
        self.ears = set()

    def ring(self, tone):
        if self.mode == "queued":
            if threading.current_thread() is not desk.thread:
                desk.leave((self.ring, tone))
                return
        for ear in self.ears:
            ear(tone)

    def listen(self, ear):
        self.ears.add(ear)

    def forget(self, ear):
        self.ears.discard(ear)


bell = Bell()


def watch():
    while True:
        bell.ring("ding")


threading.Thread(target=watch, daemon=True).start()
bell.listen(print)
bell.forget(print)
