import threading

names = []


def note(name):
    with threading.Lock:  # expect: TW407
        names.append(name)


threads = [threading.Thread(target=note, args=("a",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
