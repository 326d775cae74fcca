import threading
import time

HOME = ("0", "0")


def go(x, y):
    time.sleep(0.1)
    print("at", x, y)


def main():
    corner = ("9", "9")
    middle = ["5", "5"]
    back = corner[::-1]
    threads = [
        threading.Thread(target=go, args=(HOME)),
        threading.Thread(target=go, args=corner),
        threading.Thread(target=go, args=(middle)),
        threading.Thread(target=go, args=back),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
