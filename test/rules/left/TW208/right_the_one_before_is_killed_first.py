# Each command ends the thread of the one before: one runs at a time.
import ctypes
import socket
import threading
import time


def raise_in(ident, kind):
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(ident), ctypes.py_object(kind))


def kill(thread):
    raise_in(thread.ident, SystemExit)


def shine(pattern):
    while True:
        print(pattern)
        time.sleep(1)


def follow(sock):
    while True:
        for command in sock.recv(1024).decode().split("\n"):
            try:
                kill(lamp)
            except NameError:
                pass
            lamp = threading.Thread(target=shine, args=(command,))
            lamp.start()


follow(socket.create_connection(("lamp", 4000)))
