"""A reader returns early and is counted for ever: the lock stays taken."""

import threading

mutex = threading.Lock()
rw = threading.Lock()
readers = 0
data = {}


def reader():
    global readers
    with mutex:
        readers += 1
        if readers == 1:
            rw.acquire()  # expect: TW403
    for key in data:
        print(key)
    if not data:
        return
    with mutex:
        readers -= 1
        if readers == 0:
            rw.release()


def writer(number):
    with rw:
        data[number] = number


threads = [threading.Thread(target=reader) for _ in range(4)]
threads += [threading.Thread(target=writer, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
