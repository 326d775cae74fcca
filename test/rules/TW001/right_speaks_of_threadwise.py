# threadwise: nothing is shared here but what a lock guards, so there is no ignore
import threading

lock = threading.Lock()  # checked with threadwise
visits = 0  # guarded by: lock


def visit():
    global visits
    with lock:
        visits += 1


visitors = [threading.Thread(target=visit) for _ in range(2)]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
