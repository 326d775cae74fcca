"""One of two functions of a name is there, which takes the lock, and another one gives it back."""

import sys
import threading

STOCK = threading.Lock()
crates = 0

if sys.platform == "win32":

    def lock_stock():
        STOCK.acquire()

    def free_stock():
        STOCK.release()

else:

    def lock_stock():
        print("locking")
        STOCK.acquire()

    def free_stock():
        STOCK.release()


try:
    from depot import counted
except ImportError:

    def counted(work):
        def inner():
            with STOCK:
                work()

        return inner


@counted
def report():
    print("reported")


def deliver():
    global crates
    lock_stock()
    crates += 1
    free_stock()
    lock_stock()
    crates += 1
    free_stock()
    report()


lorries = [threading.Thread(target=deliver) for _ in range(3)]
for lorry in lorries:
    lorry.start()
for lorry in lorries:
    lorry.join()
print(crates)
