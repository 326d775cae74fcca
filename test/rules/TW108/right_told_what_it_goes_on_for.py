import threading
import time


class Partner:
    def __init__(self):
        self.connected = True
        self.thread = threading.Thread(target=self._talk)

    def _talk(self):
        while True:
            time.sleep(1)
            if not self.connected:
                break
            print("hello")

    def join_in(self):
        # This keeps the loop going; nothing ends it.
        self.connected = True
        self.thread.start()

    def leave(self):
        self.thread.join(5)
        self.connected = False


partner = Partner()
partner.join_in()
time.sleep(3)
partner.leave()
