import threading


def ping(left):
    if left > 0:
        threading.Thread(target=pong, args=(left - 1,)).start()


def pong(left):
    if left > 0:
        threading.Thread(target=ping, args=(left - 1,)).start()


def main():
    first = threading.Thread(target=ping, args=(10,), daemon=True)
    first.start()
    first.join()


if __name__ == "__main__":
    main()
