import threading

lock = threading.Lock()
other = threading.Lock()
total = 0


def add():
    global total
    with other:
        total += 1


with lock:
    thread = threading.Thread(target=add)
    thread.start()
    thread.join()
print(total)
