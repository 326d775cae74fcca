"""Each step of the loop takes the lock: the threads wait for each other more than they compute."""

import threading

total = 0
lock = threading.Lock()


def add(rounds):
    global total
    for n in range(rounds):
        with lock:
            total += n


adders = [threading.Thread(target=add, args=(int(input()),)) for _ in range(4)]
for adder in adders:
    adder.start()
for adder in adders:
    adder.join()
print(total)
