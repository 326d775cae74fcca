# The exception that is raised in the thread ends it: the program can exit.
import ctypes
import threading
import time


def raise_in(ident, kind):
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(ident), ctypes.py_object(kind))


def kill(thread):
    raise_in(thread.ident, SystemExit)


def blink():
    while True:
        print("on")
        time.sleep(1)


if __name__ == "__main__":
    lamp = threading.Thread(target=blink)
    lamp.start()
    time.sleep(5)
    print("enough")
    kill(lamp)
