import threading

tally = threading.Lock()
votes = {"yes": 0, "no": 0}


class Counted:
    def __init__(self, task):
        self.task = task

    def __call__(self, *args, **named):
        with tally:
            return self.task(*args, **named)


@Counted
def vote(answer):
    votes[answer] += 1


def sway(answer):
    vote(answer)
    with tally:
        print(votes[answer])


voters = [threading.Thread(target=sway, args=(answer,)) for answer in ("yes", "no", "yes")]
for voter in voters:
    voter.start()
for voter in voters:
    voter.join()
