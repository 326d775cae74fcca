import threading


def ping(left):
    if left > 0:
        threading.Thread(target=pong, args=(left - 1,)).start()  # expect: TW201


def pong(left):
    if left > 0:
        threading.Thread(target=ping, args=(left - 1,)).start()  # expect: TW201


def main():
    first = threading.Thread(target=ping, args=(10,))
    first.start()
    first.join()


if __name__ == "__main__":
    main()
