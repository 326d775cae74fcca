import threading

from rows import load


def show(rows):
    for row in rows:
        print(row)


rows = load("shop.db")
thread = threading.Thread(target=show, args=(rows,))
thread.start()
thread.join()
