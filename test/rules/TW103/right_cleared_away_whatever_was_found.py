"""Orders of a kitchen: whatever a look at them finds, each table takes its own away at the end."""

import threading


class Kitchen:
    def __init__(self):
        self._lock = threading.Lock()
        self._orders = {}

    def take(self, number, dish):
        with self._lock:
            self._orders[number] = dish

    def serve(self, numbers):
        dishes = [self._orders[number] for number in numbers]
        try:
            if "soup" in dishes:
                raise ValueError("the soup is off")
        finally:
            with self._lock:
                for number in numbers:
                    del self._orders[number]


def dine(kitchen, table):
    numbers = [(table, seat) for seat in range(4)]
    for number in numbers:
        kitchen.take(number, "bread")
    kitchen.serve(numbers)


def main():
    kitchen = Kitchen()
    tables = [threading.Thread(target=dine, args=(kitchen, table)) for table in range(3)]
    for table in tables:
        table.start()
    for table in tables:
        table.join()


main()
