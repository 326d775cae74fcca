"""What is done where somebody interrupts is no part of the round."""

import queue
import threading
import time

jobs = queue.Queue()


def work():
    while True:
        print(jobs.get())


def stop():
    print("stopped")


for number in range(3):
    jobs.put(number)
threading.Thread(target=work, daemon=True).start()
while not jobs.empty():  # expect: TW302:information
    try:
        time.sleep(0.1)
    except KeyboardInterrupt:
        stop()
print("all are taken")
