import threading

lock = threading.Lock()
done = []


def work():
    with lock:
        done.append(1)


with lock:
    thread = threading.Thread(target=work)
    thread.start()
thread.join()
