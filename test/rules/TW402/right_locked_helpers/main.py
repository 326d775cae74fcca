import threading

from table import Table

table = Table()
threads = [
    threading.Thread(target=table.put, args=("a", 1)),
    threading.Thread(target=table.put_all, args=({"b": 2},)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
