"""After each failure the code that started the thread goes on: it never comes to its end."""
import queue
import threading
import time

items = queue.Queue()


def work():
    time.sleep(1)
    items.put("one")


def main():
    worker = threading.Thread(target=work)
    worker.start()
    while True:
        try:
            while True:
                print(items.get())
        except Exception:
            print("once more")


main()
