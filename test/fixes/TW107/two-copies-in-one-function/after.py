import threading
import time

orders = ["tea", "cake"]
tables = ["window", "door"]
tables_lock = threading.Lock()


def read_out():
    snapshot = list(orders)
    print(len(snapshot), "orders")
    with tables_lock:
        tables_snapshot = list(tables)
    for number, table in enumerate(tables_snapshot, 1):
        time.sleep(0.01)
        print(number, table)


def leave(table):
    time.sleep(0.005)
    with tables_lock:
        tables.remove(table)


threads = [threading.Thread(target=read_out), threading.Thread(target=leave, args=("door",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
