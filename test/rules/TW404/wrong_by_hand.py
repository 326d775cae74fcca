from threading import RLock, Thread

balance = 100


def withdraw(amount):
    global balance
    lock = RLock()
    lock.acquire()  # expect: TW404
    try:
        balance -= amount
    finally:
        lock.release()


threads = [Thread(target=withdraw, args=(10,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance)
