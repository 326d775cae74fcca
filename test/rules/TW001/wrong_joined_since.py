import threading
import time


def work():
    time.sleep(1)
    print("worked")


def main():
    thread = threading.Thread(target=work)
    thread.start()  # threadwise: ignore[TW201]  # expect: TW001
    print("working")
    thread.join()


main()
