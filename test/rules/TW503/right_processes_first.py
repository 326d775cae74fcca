import multiprocessing
import threading


def work():
    print("working")


def wait():
    print("waiting")


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    thread = threading.Thread(target=wait)
    thread.start()
    thread.join()
    process.join()
