from threading import *


class Tally:
    def __init__(self):
        self.votes = 0

    def add(self):
        self.votes += 1


tally = Tally()
threads = [Thread(target=tally.add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tally.votes)
