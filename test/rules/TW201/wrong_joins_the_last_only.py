"""The name is left with the last thread of the loop: joining it waits for none of the others."""
import threading
import time

sizes = {}


def measure(name):
    time.sleep(len(name) / 10)
    sizes[name] = len(name)


def main():
    for name in ("pear", "banana", "fig"):
        thread = threading.Thread(target=measure, args=(name,))
        thread.start()  # expect: TW201:warning
    thread.join()
    print(sizes["banana"])


def first_of_all():
    threads = [threading.Thread(target=measure, args=(name,)) for name in ("plum", "kiwi")]
    for thread in threads:
        thread.start()  # expect: TW201:warning
    threads[0].join()
    print("all measured", sizes["kiwi"])


main()
first_of_all()
