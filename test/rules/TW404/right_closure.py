import threading


def count_all(parts):
    total = 0
    lock = threading.Lock()

    def count(part):
        nonlocal total
        with lock:
            total += len(part)

    threads = [threading.Thread(target=count, args=(part,)) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with lock:
        return total


print(count_all(["ab", "c"]))
