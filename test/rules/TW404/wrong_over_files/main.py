import threading

from adder import add

threads = [threading.Thread(target=add, args=(n,)) for n in range(9)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
