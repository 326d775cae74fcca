"""The lock of the readers is given back while one of them is still inside."""

import threading

readers = 0
mutex = threading.Lock()
rw = threading.Lock()
data = {}

def reader(number):
    global readers
    with mutex:
        readers += 1
        if readers == 1:
            rw.acquire()
    for key in data:  # expect: TW107
        print(key, data[key])
    with mutex:
        readers -= 1
        if readers == 1:
            rw.release()

def writer(number):
    with rw:
        data[number * 10] = number

threads = []
for number in range(5):
    threads.append(threading.Thread(target=reader, args=(number,)))
for number in range(3):
    threads.append(threading.Thread(target=writer, args=(number,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
