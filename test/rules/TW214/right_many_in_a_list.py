"""More threads written out than the analysis follows calls to: all of them are started."""

import threading


def work(n):
    print(n)


threads = [
    threading.Thread(target=work, args=(0,)),
    threading.Thread(target=work, args=(1,)),
    threading.Thread(target=work, args=(2,)),
    threading.Thread(target=work, args=(3,)),
    threading.Thread(target=work, args=(4,)),
    threading.Thread(target=work, args=(5,)),
    threading.Thread(target=work, args=(6,)),
    threading.Thread(target=work, args=(7,)),
    threading.Thread(target=work, args=(8,)),
    threading.Thread(target=work, args=(9,)),
    threading.Thread(target=work, args=(10,)),
    threading.Thread(target=work, args=(11,)),
    threading.Thread(target=work, args=(12,)),
    threading.Thread(target=work, args=(13,)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
