"""A crew starts those who join before it does; those who join later are started as they come."""
import queue
import threading


class Counted(threading.Thread):
    def prepare(self):
        self.done = 0

    def start(self):
        self.prepare()
        threading.Thread.start(self)


class Hand(Counted):
    def __init__(self, jobs):
        super().__init__()
        self.jobs = jobs

    def run(self):
        while (job := self.jobs.get()) is not None:
            job()
            self.done += 1


class Crew(Counted):
    def __init__(self):
        super().__init__()
        self.hands = set()
        self.over = threading.Event()

    def hire(self, jobs):
        hand = Hand(jobs)
        if self.is_alive():
            hand.start()
        self.hands.add(hand)

    def start(self):
        for hand in self.hands.copy():
            hand.start()
        super().start()

    def run(self):
        self.over.wait()
        for hand in self.hands.copy():
            hand.join()


crew = Crew()
crew.hire(queue.Queue())
crew.start()
crew.hire(queue.Queue())
crew.over.set()
crew.join()
