import threading
from types import SimpleNamespace

tally = SimpleNamespace(yes=0, no=0)


def count(votes):
    for vote in votes:
        if vote == "yes":
            tally.yes += 1  # expect: TW102
        else:
            tally.no += 1  # expect: TW102


boxes = [["yes", "no"], ["yes", "yes"]]
counters = [threading.Thread(target=count, args=(box,)) for box in boxes]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(tally.yes, tally.no)
