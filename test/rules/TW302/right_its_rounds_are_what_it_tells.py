import threading
import time


def load(pages):
    pages.append("page")


def how_much_is_left_of_the_core():
    loading = threading.Thread(target=load, args=([],))
    loading.start()
    rounds = 0
    while loading.is_alive():
        rounds += 1
    loading.join()
    print(rounds, "rounds meanwhile")


def tries_ten_times():
    loading = threading.Thread(target=load, args=([],), daemon=True)
    loading.start()
    tries = 0
    while loading.is_alive():
        time.sleep(0.1)
        tries += 1
        print("." * tries, end="\r")
    loading.join()


how_much_is_left_of_the_core()
tries_ten_times()
