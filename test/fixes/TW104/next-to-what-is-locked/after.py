import threading

lock = threading.Lock()
total = 0


def add():
    global total
    with lock:
        total += 1
        total -= 2


def double():
    global total
    with lock:
        total += 2
        total *= 2
        print("doubled")


threads = [threading.Thread(target=add), threading.Thread(target=double)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
