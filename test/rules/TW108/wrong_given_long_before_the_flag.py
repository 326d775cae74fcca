"""What is put before the flag is cleared wakes nobody afterwards."""

import queue
import threading
import time

inbox = queue.Queue()
running = True


class Reader(threading.Thread):
    def run(self):
        while running:  # expect: TW108
            msg = inbox.get()
            print("got", msg)


r = Reader()
r.start()
inbox.put("hello")
time.sleep(3)
running = False
r.join()
