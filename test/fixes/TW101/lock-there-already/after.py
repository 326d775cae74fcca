import threading

sold = 0
sold_lock = threading.Lock()


def sell(count):
    global sold
    with sold_lock:
        now = sold
        now = now + count
        sold = now


threads = [threading.Thread(target=sell, args=(n,)) for n in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sold)
