"""Whoever sends to the generator holds the lock while its body runs."""
import threading

lock = threading.Lock()
sold = 0


def counter():
    global sold
    while True:
        number = yield
        sold += number or 0


def sell(till):
    for number in range(100):
        with lock:
            till.send(number)


def open_till():
    till = counter()
    next(till)
    return till


tills = [threading.Thread(target=sell, args=(open_till(),)) for _ in range(3)]
for till in tills:
    till.start()
for till in tills:
    till.join()
print(sold)
