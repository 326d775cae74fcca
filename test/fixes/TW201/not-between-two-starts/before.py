import time
from threading import Thread


def work(n):
    time.sleep(1)
    print(n)


start = time.time()
first = Thread(target=work, args=(2,))
second = Thread(target=work, args=(3,))
first.start()
# first.join()
second.start()
second.join()
print("Time taken", time.time() - start)
