import threading

lock = threading.Lock()
shelves = [["a"], ["b"]]


def everything():
    for shelf in shelves:
        with lock:
            yield from shelf  # expect: TW410


thread = threading.Thread(target=lambda: print(list(everything())))
thread.start()
thread.join()
