"""The loop after the start goes round until the queue is empty, which says nothing of the thread's end."""
import queue
import threading
import time

items = queue.Queue()


def work():
    time.sleep(1)
    items.put("one")


def main():
    worker = threading.Thread(target=work)
    worker.start()  # expect: TW201
    for _ in range(3):
        try:
            while True:
                print(items.get_nowait())
        except Exception:
            print("nothing more")


main()
