"""Each sender empties the queue that is under its own number: what it has found there nobody else takes."""

import threading
import time
from queue import Queue

queues = {}
done = {}
COUNT = 3


def connect(number):
    done[number] = False
    queues[number] = Queue()


def send(number):
    mine = queues[number]
    while not done[number]:
        while mine.qsize() > 0:
            if mine.get() == "done":
                done[number] = True
                return
        time.sleep(0.001)


for number in range(COUNT):
    connecting = threading.Thread(target=connect, args=(number,))
    connecting.start()
    connecting.join()  # expect: TW206
senders = [threading.Thread(target=send, args=(number,)) for number in range(COUNT)]
for sender in senders:
    sender.start()
for number in range(COUNT):
    queues[number].put("done")
for sender in senders:
    sender.join()
