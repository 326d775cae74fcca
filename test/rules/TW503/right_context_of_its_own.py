import multiprocessing
import threading
import time


def beat():
    while True:
        time.sleep(1)


def work():
    print("working")


if __name__ == "__main__":
    threading.Thread(target=beat, daemon=True).start()
    context = multiprocessing.get_context("forkserver")
    process = context.Process(target=work)
    process.start()
    process.join()
