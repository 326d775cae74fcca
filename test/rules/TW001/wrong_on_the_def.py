import threading
import time

total = 0


def add(amount):  # threadwise: ignore[TW101]  # expect: TW001
    global total
    time.sleep(0.01)
    total += amount  # expect: TW101


def main():
    threads = [threading.Thread(target=add, args=(n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total)


main()
