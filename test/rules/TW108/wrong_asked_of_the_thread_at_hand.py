"""A thread asks itself for what main puts on it: until then it is taken to go on."""
import threading
import time


def work(name):
    me = threading.current_thread()
    while getattr(me, "do_run", True):  # expect: TW108
        print("working on", name)
        time.sleep(1)
    print("stopping", name)


def main():
    thread = threading.Thread(target=work, args=("task",))
    thread.start()
    time.sleep(5)
    thread.do_run = False
    thread.join()


if __name__ == "__main__":
    main()
