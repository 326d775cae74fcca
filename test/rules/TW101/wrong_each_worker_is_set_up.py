# Each worker of a pool runs the initializer when it begins, and several begin at the same time.
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

opened = 0
seats = {"taken": 0}


def open_counter(step):
    global opened
    number = opened + step
    print("counter", number)
    opened = number  # expect: TW101


def take_seat(plan, name):
    plan["taken"] = plan["taken"] + 1  # expect: TW101
    print(name)


def sell(ticket):
    return ticket * 2


with ThreadPoolExecutor(max_workers=3, initializer=open_counter, initargs=(1,)) as counters:
    print(sum(counters.map(sell, range(30))), opened)

with ThreadPool(4, take_seat, (seats, "hall")) as hall:
    print(hall.map(sell, range(30)), seats)
