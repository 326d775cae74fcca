import multiprocessing
import threading


def crunch(n):
    print(sum(range(n)))


def watch(p):
    p.join()
    print("ended")


if __name__ == "__main__":
    p = multiprocessing.Process(target=crunch, args=(10**7,))
    p.start()
    t = threading.Thread(target=watch, args=(p,))
    t.start()
    t.join()
