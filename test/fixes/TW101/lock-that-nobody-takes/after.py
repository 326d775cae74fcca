"""Letters that come in over two counters."""

import threading

letters = 0
opened = ["north", "south"]
print_lock = threading.Lock()
lock = threading.Lock()  # for what the counters share


def take_in(count):
    global letters
    for _ in range(count):
        # lock.acquire()
        with lock:
            letters += 1
        # lock.release()


def main():
    counters = [threading.Thread(target=take_in, args=(1000,)) for _ in opened]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    print(letters)


main()
