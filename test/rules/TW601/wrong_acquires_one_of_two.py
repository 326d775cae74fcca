"""Who acquires one of two locks in each round holds that one and not both."""
import threading

front = threading.Lock()
back = threading.Lock()
visitors = 0  # guarded by: front


def count():
    global visitors
    for _ in range(1000):
        with front:
            visitors += 1


def count_groups():
    global visitors
    for _ in range(1000):
        for door in (front, back):
            door.acquire()
            visitors += 2  # expect: TW601
            door.release()


threads = [threading.Thread(target=count), threading.Thread(target=count_groups)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(visitors)
