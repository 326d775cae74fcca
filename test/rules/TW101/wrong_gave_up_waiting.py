import threading

PATIENCE = 0.5
lock = threading.Lock()
votes = 0
spoilt = 0


def count(ballots):
    global votes, spoilt
    for ballot in ballots:
        lock.acquire(timeout=PATIENCE)
        try:
            votes += 1  # expect: TW101
        finally:
            lock.release()
        if not ballot:
            lock.acquire(False)
            spoilt += 1  # expect: TW101
            lock.release()


boxes = [["ann", "", "bob"], ["", "bob"], ["ann"]]
threads = [threading.Thread(target=count, args=(box,)) for box in boxes]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(votes, spoilt)
