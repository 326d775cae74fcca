import threading
import time


def work(names, ready):
    for name in names:
        time.sleep(1)
        print("read", name)
        ready.release()
        time.sleep(5)
        print("logged", name)


def main():
    names = ["a", "b"]
    ready = threading.Semaphore(0)
    threading.Thread(target=work, args=(names, ready)).start()
    for _ in range(len(names)):
        ready.acquire()
    print("all files are loaded")


main()
