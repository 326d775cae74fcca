import threading
import time

from devices import Link


class Receiver:
    def __init__(self, link: Link):
        self.link = link
        self.stopped = False

    def start(self):
        threading.Thread(target=self.wait_until_open, daemon=True).start()

    def wait_until_open(self):
        while not self.stopped and not self.link.is_open():  # expect: TW108
            time.sleep(0.001)
        if not self.stopped:
            print("open", self.link.depth())

    def stop(self):
        self.stopped = True  # expect: TW217:information


receiver = Receiver(Link())
receiver.start()
receiver.stop()
