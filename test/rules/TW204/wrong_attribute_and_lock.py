import threading
import time


class Door:
    def __init__(self):
        self.lock = threading.Lock()
        self.label = "front"

    def knock(self, who):
        with self.lock:
            print(who, "at the", self.label)

    def guests(self):
        guest = threading.Thread(target=self.knock, args=(self.label))  # expect: TW204
        cat = threading.Thread(target=hold, args=(self.lock))  # expect: TW204
        guest.start()
        cat.start()
        guest.join()
        cat.join()


def hold(lock):
    with lock:
        time.sleep(0.1)


Door().guests()
