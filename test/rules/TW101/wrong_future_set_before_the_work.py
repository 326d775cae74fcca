import threading
from concurrent.futures import Future

total = 0


def work(future):
    global total
    future.set_result(total)
    total += len("some")  # expect: TW101


future = Future()
worker = threading.Thread(target=work, args=(future,))
worker.start()
print(future.result())
total += len("more")  # expect: TW101
worker.join()
print(total)
