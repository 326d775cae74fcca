import threading

lock = threading.Lock()
names = []


def note(name):
    with lock.acquire():  # expect: TW407
        names.append(name)


threads = [threading.Thread(target=note, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
