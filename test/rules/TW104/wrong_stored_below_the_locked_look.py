"""The lock is held for the look at the last call, and not where the same call stores the new one."""

import threading
import time


def limited(every):
    def decorator(func):
        last = 0.0
        lock = threading.Lock()

        def wrapper(*args):
            nonlocal last
            with lock:
                left = every - (time.time() - last)
            if left > 0:
                time.sleep(left)
            answer = func(*args)
            last = time.time()  # expect: TW104
            return answer

        return wrapper

    return decorator


@limited(2.0)
def ping(number):
    print(number)


threads = [threading.Thread(target=ping, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
