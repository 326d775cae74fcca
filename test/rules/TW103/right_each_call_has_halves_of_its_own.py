"""Each call makes two halves, gives each to one thread, and waits for both."""

import threading
def msort(a):
    if len(a) < 2:
        return
    left, right = a[:1], a[1:]
    t = threading.Thread(target=msort, args=(left,))
    u = threading.Thread(target=msort, args=(right,))
    t.start()
    u.start()
    t.join()
    u.join()
    a.sort()
msort([3, 1, 2])
