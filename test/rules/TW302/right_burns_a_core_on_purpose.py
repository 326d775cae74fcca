import multiprocessing
import threading

halves = []


def burn():
    while True:
        pass


def add(numbers):
    halves.append(sum(numbers))


def warm_up():
    for _ in range(multiprocessing.cpu_count()):
        threading.Thread(target=burn, daemon=True).start()


adder = threading.Thread(target=add, args=(range(10),))
adder.start()
adder.join()
if sum(halves) > 50:
    warm_up()
else:
    # Nothing runs beside it.
    while True:
        pass
