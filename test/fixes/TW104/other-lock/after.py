import threading

a_lock = threading.Lock()
b_lock = threading.Lock()
value = 0


def one():
    global value
    with a_lock:
        value += 1


def two():
    global value
    with a_lock:
        value += 1


def three():
    global value
    with b_lock:
        with a_lock:
            value += 1


threads = [threading.Thread(target=target) for target in (one, two, three)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(value)
