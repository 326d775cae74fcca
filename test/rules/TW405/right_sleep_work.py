import threading
import time

lock = threading.Lock()
balance = 100


def withdraw(n):
    global balance
    with lock:
        current = balance
        time.sleep(0.1)
        balance = current - n


def deposit(n):
    global balance
    with lock:
        current = balance
        time.sleep(0.1)
        balance = current + n


ts = [threading.Thread(target=withdraw, args=(1,)), threading.Thread(target=deposit, args=(1,))]
for t in ts:
    t.start()
for t in ts:
    t.join()
