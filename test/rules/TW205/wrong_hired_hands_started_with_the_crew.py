"""A crew that starts everybody who was hired, though hiring has started them."""
import queue
import threading


class Hand(threading.Thread):
    def __init__(self, jobs):
        super().__init__()
        self.jobs = jobs

    def run(self):
        while (job := self.jobs.get()) is not None:
            job()


class Crew:
    def __init__(self):
        self.hands = []

    def hire(self, jobs):
        hand = Hand(jobs)
        hand.start()
        self.hands.append(hand)

    def start(self):
        for hand in self.hands:
            hand.start()  # expect: TW205
        for hand in self.hands:
            hand.join()


crew = Crew()
crew.hire(queue.Queue())
crew.start()
