import threading


def add(box, lock):
    with lock:
        box.append(len(box))


def main():
    box = []
    lock = threading.Lock()
    threads = [threading.Thread(target=add, args=(box, lock)) for _ in range(2)]
    for thread in threads:
        thread.start()
    with lock:
        print(len(box))
    for thread in threads:
        thread.join()


main()
