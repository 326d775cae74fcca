import threading


class Kitchen:
    """What comes in behind the last look sets the event again, which was cleared above it."""

    def __init__(self):
        self.orders = []
        self.ready = threading.Event()
        threading.Thread(target=self.cook, daemon=True).start()

    def cook(self):
        while True:
            self.ready.wait()
            self.ready.clear()
            while self.orders:
                print("cooked", self.orders.pop(0))  # expect: TW105

    def order(self, dish):
        self.orders.append(dish)  # expect: TW105
        self.ready.set()


class Bar:
    """Looks again before it waits."""

    def __init__(self):
        self.drinks = []
        self.ready = threading.Event()
        threading.Thread(target=self.mix, daemon=True).start()

    def mix(self):
        while True:
            if not self.drinks:
                self.ready.clear()
                if not self.drinks:
                    self.ready.wait()
            print("mixed", self.drinks.pop(0))  # expect: TW105

    def order(self, drink):
        self.drinks.append(drink)  # expect: TW105
        self.ready.set()


class Pass:
    """The test, the clearing and what fills it share a lock."""

    def __init__(self):
        self.plates = []
        self.lock = threading.Lock()
        self.ready = threading.Event()
        threading.Thread(target=self.carry, daemon=True).start()

    def carry(self):
        while True:
            self.ready.wait()
            with self.lock:
                print("carried", self.plates.pop(0))
                if not self.plates:
                    self.ready.clear()

    def put(self, plate):
        with self.lock:
            self.plates.append(plate)
        self.ready.set()


class Desk:
    """Waits for a second at most, and comes back."""

    def __init__(self):
        self.calls = []
        self.ready = threading.Event()
        threading.Thread(target=self.answer, daemon=True).start()

    def answer(self):
        while True:
            self.ready.wait(1)
            while self.calls:
                print("answered", self.calls.pop(0))  # expect: TW105
            self.ready.clear()

    def call(self, number):
        self.calls.append(number)  # expect: TW105
        self.ready.set()


kitchen, bar, shelf, desk = Kitchen(), Bar(), Pass(), Desk()
for number in range(100):
    kitchen.order(number)
    bar.order(number)
    shelf.put(number)
    desk.call(number)
