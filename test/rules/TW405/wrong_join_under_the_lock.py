import threading

lock = threading.Lock()
total = 0


def add():
    global total
    with lock:
        total += 1


with lock:
    thread = threading.Thread(target=add)
    thread.start()
    thread.join()  # expect: TW405
print(total)
