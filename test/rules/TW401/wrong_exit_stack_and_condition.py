import threading
from contextlib import ExitStack

table = threading.Lock()
ready = threading.Condition()
dishes = ["bread"]


def serve():
    with ExitStack() as stack:
        stack.enter_context(table)
        stack.enter_context(ready)
        dishes.append("soup")
        ready.notify_all()


def wash():
    with ready:
        ready.wait_for(lambda: dishes)
        with table:  # expect: TW401
            dishes.clear()


waiter = threading.Thread(target=serve)
washer = threading.Thread(target=wash)
waiter.start()
washer.start()
waiter.join()
washer.join()
