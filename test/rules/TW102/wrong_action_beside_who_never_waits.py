"""One thread changes what the barrier's action does, and never comes there."""

import threading


class Rounds:
    def __init__(self, parties):
        self.count = 0
        self.barrier = threading.Barrier(parties, action=self.next_round)

    def next_round(self):
        self.count += 1  # expect: TW102:warning

    def work(self):
        for _ in range(10):
            self.barrier.wait()

    def watch(self):
        for _ in range(100):
            self.count += 1  # expect: TW102:warning


rounds = Rounds(4)
threads = [threading.Thread(target=rounds.work) for _ in range(4)]
threads.append(threading.Thread(target=rounds.watch))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(rounds.count)
