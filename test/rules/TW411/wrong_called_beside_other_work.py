import threading

tally = threading.Lock()
votes = {"yes": 0, "no": 0}


class Poll:
    def __init__(self, heard):
        self.heard = heard

    def __call__(self, answer):
        with tally:
            votes[answer] += 1
            self.heard(answer)  # expect: TW411


def count(poll):
    poll("yes")
    with tally:
        print(votes)


poll = Poll(print)
voters = [threading.Thread(target=count, args=(poll,)) for _ in range(2)]
for voter in voters:
    voter.start()
for voter in voters:
    voter.join()
