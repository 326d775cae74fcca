import threading
from threading import Thread

lock = threading.Lock()
path = "totals.txt"


def add(line):
    with lock and open(path, "a") as file:  # expect: TW407
        file.write(line)


threads = [Thread(target=add, args=(str(i),)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
