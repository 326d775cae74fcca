"""The list is made anew, and what it had is kept or waited for first."""
import threading


def load(page):
    print(page)


def kept():
    threads = []
    for page in range(5):
        thread = threading.Thread(target=load, args=(page,))
        thread.start()
        threads = [*threads, thread]
    for thread in threads:
        thread.join()


def added():
    threads = []
    for page in range(5):
        thread = threading.Thread(target=load, args=(page,))
        thread.start()
        threads = threads + [thread]
    for thread in threads:
        thread.join()


def round_by_round():
    for page in range(5):
        thread = threading.Thread(target=load, args=(page,))
        other = threading.Thread(target=load, args=(page,))
        thread.start()
        other.start()
        pair = [thread, other]
        for one in pair:
            one.join()


def two():
    first = threading.Thread(target=load, args=(1,))
    first.start()
    threads = [first]
    for thread in threads:
        thread.join()


kept()
added()
round_by_round()
two()
print("all loaded")
