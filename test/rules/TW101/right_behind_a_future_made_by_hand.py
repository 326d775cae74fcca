import threading
from concurrent.futures import Future

total = 0


def work(future):
    global total
    total += len("some")
    future.set_result(total)


future = Future()
threading.Thread(target=work, args=(future,)).start()
print(future.result())
total += len("more")
print(total)
