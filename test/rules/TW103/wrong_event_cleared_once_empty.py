import threading


class Counter:
    def __init__(self):
        self.guests = []
        self.waiting = threading.Event()
        threading.Thread(target=self.let_in, daemon=True).start()

    def let_in(self):
        number = 0
        while True:
            number += 1
            self.guests.append(number)
            if not self.waiting.is_set():
                self.waiting.set()

    def next_guest(self):
        if not self.waiting.is_set():
            self.waiting.wait()
        guest = self.guests.pop(0)
        if not self.guests:  # expect: TW103
            self.waiting.clear()
        return guest


class Kitchen:
    """Empties it, and clears what tells of more below the loop."""

    def __init__(self):
        self.orders = []
        self.ready = threading.Event()
        threading.Thread(target=self.cook, daemon=True).start()

    def cook(self):
        while True:
            self.ready.wait()
            while self.orders:  # expect: TW103
                print("cooked", self.orders.pop(0))
            self.ready.clear()

    def order(self, dish):
        self.orders.append(dish)
        self.ready.set()


counter = Counter()
kitchen = Kitchen()
while True:
    kitchen.order(counter.next_guest())
