import threading
from contextlib import ExitStack

condition = threading.Condition()
items = []


def produce(item):
    with ExitStack() as stack:
        stack.enter_context(condition)
        items.append(item)
        condition.notify_all()


threads = [threading.Thread(target=produce, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
