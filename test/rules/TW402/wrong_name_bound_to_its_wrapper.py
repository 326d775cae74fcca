import threading

lock = threading.Lock()


def guarded(func, lock):
    def wrapper(*args):
        with lock:
            return func(*args)

    return wrapper


def weigh(apple):
    return len(apple)


weigh = guarded(weigh, lock)


def sort(apple):
    with lock:
        return weigh(apple)  # expect: TW402


threads = [threading.Thread(target=weigh, args=(apple,)) for apple in ("red", "green")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
sort("pale")
