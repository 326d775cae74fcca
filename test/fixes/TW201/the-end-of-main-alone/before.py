import threading
import time


def scan(shelf):
    time.sleep(0.2)
    print("scanned", shelf)


def main():
    fiction = threading.Thread(target=scan, args=("fiction",))
    fiction.start()
    print("main thread finished")


main()
