import threading
from contextlib import ExitStack

lock = threading.Lock()
total = 0
count = 0


def add(number):
    global total, count
    with ExitStack() as stack:
        lock.acquire()
        stack.callback(lock.release)
        total += number
    count += 1  # expect: TW101


threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, count)
