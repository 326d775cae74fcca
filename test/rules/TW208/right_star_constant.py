from threading import *
from time import *

threads = 10


def work(n):
    sleep(n)


ts = [Thread(target=work, args=(n,)) for n in range(threads)]
for t in ts:
    t.start()
for t in ts:
    t.join()
