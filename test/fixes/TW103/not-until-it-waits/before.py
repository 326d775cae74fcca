import threading
import time

rooms = 4


def book(name):
    global rooms
    while True:
        if rooms == 0:
            break
        time.sleep(0.001)
        if rooms > 0:
            rooms -= 1
            time.sleep(0.001)
            print(name, rooms)


clerks = [threading.Thread(target=book, args=(name,)) for name in ("Ada", "Eve")]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
