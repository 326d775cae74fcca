import threading

pages = 0
guard = threading.Lock()


def put(lock):
    global pages
    if lock is not None:
        lock.acquire()
    pages += 1  # expect: TW104
    if lock is not None:
        lock.release()


def clerk():
    for _ in range(1000):
        put(guard)


def visitor():
    for _ in range(1000):
        put(None)


def main():
    threads = [threading.Thread(target=clerk), threading.Thread(target=visitor)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    print(pages)


if __name__ == "__main__":
    main()
