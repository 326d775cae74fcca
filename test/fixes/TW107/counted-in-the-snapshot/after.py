import threading

votes = []
votes_lock = threading.Lock()


def vote(dish):
    with votes_lock:
        votes.append(dish)


def favourite():
    best = None
    most = share = 0
    with votes_lock:
        snapshot = list(votes)
    for dish in snapshot:
        if snapshot.count(dish) > most:
            best, most = dish, snapshot.count(dish)
        share = most / len(snapshot)
    print(share <= 1, best != "")


threads = [threading.Thread(target=vote, args=(dish,)) for dish in ("soup", "rice", "soup")]
for thread in threads:
    thread.start()
favourite()
for thread in threads:
    thread.join()
