import queue
import sys
import threading

weight = 0
belt = queue.Queue()


def weigh():
    global weight
    while True:
        parcel = belt.get()
        weight += len(parcel)  # expect: TW101
        belt.task_done()


def unload():
    for line in sys.stdin:
        belt.put(line)


def main():
    global weight
    threading.Thread(target=weigh, daemon=True).start()
    threading.Thread(target=unload, daemon=True).start()
    belt.put("a first parcel")
    belt.join()
    weight += 1  # expect: TW101
    print(weight)


if __name__ == "__main__":
    main()
