import threading


class Bakery:
    def __init__(self, loaves):
        self._lock = threading.Lock()
        self._shelf = list(range(loaves))
        self._oven = 0

    def sell(self):
        while True:
            with self._lock:
                if not self._shelf:  # expect: TW103
                    break
            print("next, please")
            with self._lock:
                print("sold", self._shelf.pop())

    def bake(self):
        self._lock.acquire()
        try:
            if self._oven >= 12:  # expect: TW103
                return
        finally:
            self._lock.release()
        with self._lock:
            self._oven += 1

    def tidy(self):
        with self._lock:
            if not self._shelf:
                return
        with self._lock:
            if self._shelf:
                self._shelf.pop()


bakery = Bakery(30)
staff = [threading.Thread(target=bakery.sell) for _ in range(2)]
staff += [threading.Thread(target=bakery.bake) for _ in range(2)]
staff.append(threading.Thread(target=bakery.tidy))
for one in staff:
    one.start()
for one in staff:
    one.join()
