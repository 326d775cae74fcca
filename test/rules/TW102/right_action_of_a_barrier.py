"""The barrier's action counts the rounds while all wait for it."""

import threading


class Rounds:
    def __init__(self, parties):
        self.count = 0
        self.parts = []
        self.barrier = threading.Barrier(parties, action=self.next_round)

    def next_round(self):
        self.count += 1
        self.parts = []

    def work(self):
        for _ in range(10):
            print(self.count)
            self.parts.append(1)  # expect: TW105:hint
            self.barrier.wait()


rounds = Rounds(4)
threads = [threading.Thread(target=rounds.work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
