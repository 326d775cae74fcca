"""What is done every two days leaves the other rounds to look at the clock."""

import threading
import time


class Server:
    VALIDITY = 48 * 60 * 60

    def __init__(self):
        self.running = True
        self.last = time.time()

    def process_events(self):
        while self.running:  # expect: TW302:warning
            now = time.time()
            delta = now - self.last
            if delta >= self.VALIDITY:
                print("removing inactive accounts")
                self.last = time.time()

    def start(self):
        t = threading.Thread(target=self.process_events)
        t.start()
        input("enter to stop")
        self.running = False
        t.join()


Server().start()
