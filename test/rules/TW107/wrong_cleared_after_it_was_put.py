# The batch that goes into the queue is the very list that is filled again.
import queue
import threading

batches = queue.Queue()


def read_meters(readings):
    batch = {}
    for name, value in readings:
        batch[name] = value
        if len(batch) == 10:
            batches.put(batch)
            batch.clear()
    batches.put(None)


def store():
    while True:
        batch = batches.get()
        if batch is None:
            break
        for name, value in batch.items():  # expect: TW107
            print(name, value)


def store_lists():
    while True:
        rows = lists.get()
        for row in rows:
            print(row)


lists = queue.Queue()


def read_rows(source):
    rows = []
    for row in source:
        rows.append(row)
        if len(rows) == 10:
            lists.put(rows)
            rows = []
    lists.put(rows)


reader = threading.Thread(target=read_meters, args=([("a", 1), ("b", 2)],))
writer = threading.Thread(target=store)
more = threading.Thread(target=read_rows, args=([1, 2, 3],))
keeper = threading.Thread(target=store_lists, daemon=True)
for thread in (reader, writer, more, keeper):
    thread.start()
for thread in (reader, writer, more):
    thread.join()
