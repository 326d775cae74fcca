"""What is put on a thread before it starts, and on another one, stops nobody."""
import threading
import time


def work(name):
    me = threading.current_thread()
    while getattr(me, "verbose", False):
        print("working on", name)
        time.sleep(1)
        break


def main():
    first = threading.Thread(target=work, args=("first",))
    first.verbose = True
    first.start()
    second = threading.Thread(target=work, args=("second",))
    second.verbose = False
    second.start()
    first.join()
    second.join()


if __name__ == "__main__":
    main()
