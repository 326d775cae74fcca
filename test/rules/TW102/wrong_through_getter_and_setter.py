import threading
import time


class Stock:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seats = 40
        self._by_row = {}

    def seats(self) -> int:
        with self._lock:
            return self._seats

    def put_seats(self, seats: int) -> None:
        with self._lock:
            self._seats = seats

    def row(self, name: str, default: int = 0) -> int:
        return self._by_row.get(name, default)

    def put_row(self, name: str, seats: int) -> None:
        self._by_row[name] = seats


class Desk:
    def __init__(self, stock: Stock) -> None:
        self.stock = stock
        self.sold = 0

    def note(self, *, sold: int) -> None:
        self.sold = sold

    def sell(self, row: str) -> None:
        free = self.stock.seats()
        time.sleep(0.01)
        self.stock.put_seats(free - 1)  # expect: TW102
        self.stock.put_row(row, seats=self.stock.row(row) + 1)  # expect: TW102
        self.note(sold=self.sold + 1)  # expect: TW102


desk = Desk(Stock())
clerks = [threading.Thread(target=desk.sell, args=("front",)) for _ in range(4)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
print(desk.sold)
