"""Each client has one thread that looks after it, also the one that is made with what another one was made with."""

import threading
import time


class Client:
    def __init__(self, config):
        self.last = 0
        self.config = config
        self.keeper = threading.Thread(target=self.check, daemon=True)
        self.keeper.start()

    def check(self):
        while True:
            if time.time() - self.last >= 10:
                print(self.config)
                self.last = time.time()


class Gateway:
    def __init__(self):
        self.client = Client({})
        self.thread = threading.Thread(target=self.renew, daemon=True)
        self.thread.start()

    def renew(self):
        while True:
            address = input()
            if address:
                client = Client({"address": address})
            else:
                client = Client(self.client.config)
            self.client = client


gateway = Gateway()
gateway.thread.join()
