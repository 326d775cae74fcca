"""To give back what it took out, the list need not have any more."""

import random
import threading

lock = threading.Lock()
requests = list(range(20))
done = []


def fetch(number):
    if random.random() < 0.1:
        raise OSError
    return number


def work():
    while True:
        with lock:
            if not requests:
                break
            request = requests.pop()
        try:
            answer = fetch(request)
        except OSError:
            with lock:
                requests.append(request)
            continue
        with lock:
            done.append(answer)


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(done))
