"""What a decorator with an argument stores comes from outside as much as what a method is handed."""
import threading


class Menu:
    def __init__(self):
        self._lock = threading.Lock()
        self._dishes = {}
        self._guests = []
        self.orders = 0

    def dish(self, name):
        def add(cook):
            with self._lock:
                self._dishes[name] = cook
            return cook

        return add

    def guest(self, table):
        def add(eat):
            with self._lock:
                self._guests.append((table, eat))
            return eat

        return add

    def order(self, name, *wishes):
        with self._lock:
            self.orders += 1
            return self._dishes[name](*wishes)  # expect: TW411

    def serve(self):
        with self._lock:
            for table, eat in self._guests:
                eat(table)  # expect: TW411


menu = Menu()


@menu.dish("soup")
def soup(table):
    print("soup for", table)


@menu.guest(3)
def eat(table):
    print("eating at", table)


waiters = [threading.Thread(target=menu.order, args=("soup", table)) for table in (1, 2)]
waiters.append(threading.Thread(target=menu.serve))
for waiter in waiters:
    waiter.start()
for waiter in waiters:
    waiter.join()
