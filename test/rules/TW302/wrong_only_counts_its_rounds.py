import threading
import time


def load(pages):
    pages.append("page")


def naps_and_counts():
    pages = []
    loading = threading.Thread(target=load, args=(pages,))
    loading.start()
    dots = 0
    while loading.is_alive():  # expect: TW302:information
        time.sleep(0.1)
        dots += 1
    loading.join()
    print(pages, dots)


def spins_and_counts():
    loading = threading.Thread(target=load, args=([],))
    loading.start()
    rounds = 0
    while loading.is_alive():  # expect: TW302:warning
        rounds += 1
    loading.join()


naps_and_counts()
spins_and_counts()
