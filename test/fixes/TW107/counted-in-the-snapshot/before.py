import threading

votes = []


def vote(dish):
    votes.append(dish)


def favourite():
    best = None
    most = share = 0
    for dish in votes:
        if votes.count(dish) > most:
            best, most = dish, votes.count(dish)
        share = most / len(votes)
    print(share <= 1, best != "")


threads = [threading.Thread(target=vote, args=(dish,)) for dish in ("soup", "rice", "soup")]
for thread in threads:
    thread.start()
favourite()
for thread in threads:
    thread.join()
