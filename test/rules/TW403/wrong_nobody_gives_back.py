import threading
import time


def left(first_lock, second_lock):
    first_lock.acquire()  # expect: TW403
    time.sleep(1)
    second_lock.acquire()  # expect: TW403
    print("both")


first, second = threading.Lock(), threading.Lock()
threads = [threading.Thread(target=left, args=(first, second)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
