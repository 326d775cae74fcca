"""Each result is noted under a lock: that is no wait beside what it takes to find one."""

import threading

found = []
lock = threading.Lock()


def is_prime(n):
    for d in range(2, int(n**0.5) + 1):
        if n % d == 0:
            return False
    return n > 1


def search(lo, hi):
    for n in range(lo, hi):
        if is_prime(n):
            with lock:
                found.append(n)


searchers = [threading.Thread(target=search, args=(k * 50000, (k + 1) * 50000)) for k in range(4)]  # expect: TW301
for searcher in searchers:
    searcher.start()
for searcher in searchers:
    searcher.join()
print(len(found))
