import threading

lock = threading.Lock()
made = None


def get():
    global made
    if made is None:
        with lock:
            # slow
            if made is None:
                made = object()
    return made


threads = [threading.Thread(target=get) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(made is get())
