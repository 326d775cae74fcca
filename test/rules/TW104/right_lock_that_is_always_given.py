import threading


class Tally:
    def __init__(self, guard=None):
        self.votes = 0
        self.guard = guard

    def vote(self):
        if self.guard is not None:
            with self.guard:
                self.votes += 1
        else:
            self.votes += 1


tally = Tally(threading.Lock())
voters = [threading.Thread(target=tally.vote) for _ in range(5)]
for voter in voters:
    voter.start()
for voter in voters:
    voter.join()
