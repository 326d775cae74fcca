import threading
import time

orders = ["tea", "cake"]
tables = ["window", "door"]


def read_out():
    snapshot = list(orders)
    print(len(snapshot), "orders")
    for number, table in enumerate(tables, 1):
        time.sleep(0.01)
        print(number, table)


def leave(table):
    time.sleep(0.005)
    tables.remove(table)


threads = [threading.Thread(target=read_out), threading.Thread(target=leave, args=("door",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
