import threading


class Tank:
    def __init__(self) -> None:
        self._gauge = threading.Lock()
        self._valve = threading.Lock()
        self._litres = 0

    def litres(self) -> int:
        with self._gauge:
            return self._litres

    def fill_to(self, litres: int) -> None:
        with self._valve:
            self._litres = litres


tank = Tank()
sold = 0
reading = threading.Lock()
writing = threading.Lock()


def pump() -> None:
    global sold
    for _ in range(100):
        tank.fill_to(tank.litres() + 1)  # expect: TW104
        with reading:
            before = sold
        with writing:
            sold = before + 1  # expect: TW104


pumps = [threading.Thread(target=pump) for _ in range(2)]
for thread in pumps:
    thread.start()
for thread in pumps:
    thread.join()
print(tank.litres(), sold)
