import queue
import threading
import time

tasks = queue.Queue()


def fill():
    for line in open("words.txt"):
        while tasks.qsize() >= 20:  # expect: TW302
            time.sleep(0.01)
        tasks.put(line)
    tasks.put(None)


def work():
    while True:
        line = tasks.get()
        if line is None:
            return
        print(line)


feeder = threading.Thread(target=fill)
feeder.start()
work()
feeder.join()
