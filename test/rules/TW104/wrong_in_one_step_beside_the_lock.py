"""What comes in between the steps of who holds the lock does harm; what only comes before them or after them is for another day."""

import threading


class Van:
    def drive(self, parcel):
        print("on the way with", parcel)


class Depot:
    def __init__(self):
        self._lock = threading.Lock()
        self._parcels = []
        self._letters = []
        self._van = None
        self._bike = None
        self._street = "south"
        self._number = "1"

    def bring(self, parcel):
        self._parcels.append(parcel)  # expect: TW104:warning

    def write(self, letter):
        self._letters.append(letter)  # expect: TW104:warning

    def fetch(self, parcel):
        with self._lock:
            if parcel in self._parcels:
                self._parcels.remove(parcel)

    def is_here(self, parcel):
        with self._lock:
            return parcel in self._parcels

    def empty(self):
        with self._lock:
            letters = list(self._letters)
            self._letters.clear()
        return letters

    def buy(self):
        self._van = Van()  # expect: TW104:warning

    def borrow(self):
        self._bike = Van()  # expect: TW104:warning

    def sell(self):
        self._bike = None  # expect: TW104:warning

    def move(self, street, number):
        self._street = street  # expect: TW104:warning
        self._number = number  # expect: TW104:warning

    def come_home(self):
        with self._lock:
            self._street = "south"
            self._number = "1"

    def label(self):
        with self._lock:
            return f"{self._street} {self._number}"

    def deliver(self, parcel):
        with self._lock:
            if self._van is not None:
                self._van.drive(parcel)
            if self._bike is not None:
                self._bike.drive(parcel)


depot = Depot()


def work():
    for number in range(100):
        depot.buy()
        depot.borrow()
        depot.move("north", "7")
        depot.label()
        depot.come_home()
        depot.bring(number)
        depot.write("to nobody")
        depot.deliver(number)
        depot.fetch(number)
        depot.is_here(number)
        depot.empty()
        depot.sell()


workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
