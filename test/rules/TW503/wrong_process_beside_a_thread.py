import multiprocessing
import threading


def read():
    return input()


def work():
    print("working")


if __name__ == "__main__":
    thread = threading.Thread(target=read)
    thread.start()
    process = multiprocessing.Process(target=work)
    process.start()  # expect: TW503
    process.join()
    thread.join()
