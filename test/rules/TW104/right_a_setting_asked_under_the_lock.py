"""The lock guards the orders; whether the kitchen talks is a setting, asked once on each way through."""
import threading
import time


class Clock(threading.Thread):
    def __init__(self, strike):
        super().__init__(daemon=True)
        self.strike = strike

    def run(self):
        while True:
            time.sleep(5)
            self.strike()


class Kitchen:
    def __init__(self, talks=False):
        self.talks = talks
        self.hot = False
        self._lock = threading.Lock()
        self._orders = []

    def open(self):
        Clock(self.cook).start()

    def cook(self):
        with self._lock:
            if self.hot:
                self._orders = []
                if self.talks:
                    print("cooked")
            else:
                self._orders = ["stew"]
                if self.talks:
                    print("too cold")


kitchen = None


def visit(talks=False):
    global kitchen
    if not kitchen:
        kitchen = Kitchen(talks)
        kitchen.open()
    kitchen.talks = talks
    return kitchen


def dine():
    visit().cook()


if __name__ == "__main__":
    visit(True)
    dine()
