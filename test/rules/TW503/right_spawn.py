import multiprocessing
import threading
import time


def beat():
    while True:
        time.sleep(1)


def work():
    print("working")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    threading.Thread(target=beat, daemon=True).start()
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
