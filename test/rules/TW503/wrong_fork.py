import multiprocessing
import threading
import time


def heartbeat():
    while True:
        time.sleep(1)
        print("alive")


def crunch(n):
    print(sum(range(n)))


if __name__ == "__main__":
    threading.Thread(target=heartbeat, daemon=True).start()
    multiprocessing.set_start_method("fork")
    p = multiprocessing.Process(target=crunch, args=(10**7,))
    p.start()  # expect: TW503
    p.join()
