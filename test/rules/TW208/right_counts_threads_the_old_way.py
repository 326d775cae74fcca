"""A test of how many threads run bounds them."""
import _thread
import time

LIMIT = 50


def work(item):
    time.sleep(0.1)
    print(item)


def main(items):
    for item in items:
        while True:
            if int(_thread._count()) < LIMIT:
                try:
                    _thread.start_new_thread(work, (item,))
                except Exception as e:
                    print(e)
                break
            else:
                time.sleep(2)


if __name__ == "__main__":
    with open("targets.txt") as f:
        main(f.read().split())
