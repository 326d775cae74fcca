"""One bell rings at once, on whatever thread: it is not of the kind that leaves that to the main thread."""
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
        for ear in self.ears:  # expect: TW107
            ear(tone)

    def listen(self, ear):
        self.ears.add(ear)

    def forget(self, ear):
        self.ears.discard(ear)


bell = Bell("direct")


def watch():
    while True:
        bell.ring("ding")


threading.Thread(target=watch, daemon=True).start()
bell.listen(print)
bell.forget(print)


class Horn(Bell):
    """Its kind is changed while it works."""

    def blow(self, tone):
        if self.mode == "queued":
            if threading.current_thread() is not desk.thread:
                desk.leave((self.blow, tone))
                return
        for ear in self.ears:  # expect: TW107
            ear(tone)

    def loosen(self):
        self.mode = "direct"


horn = Horn()


def guard():
    while True:
        horn.blow("toot")


threading.Thread(target=guard, daemon=True).start()
horn.loosen()
horn.listen(print)
horn.forget(print)
