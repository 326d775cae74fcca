import threading

lock = threading.Lock()
total = 0


def add(number):
    global total
    with lock:
        total += number
        if total > 100:
            with lock:  # expect: TW402
                total = 0


thread = threading.Thread(target=add, args=(7,))
thread.start()
thread.join()
