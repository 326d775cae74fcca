import os
import sys
import threading


def pump():
    while sys.stdin.read(1):
        pass


def connect():
    if sys.platform != "win32":

        def open_input():
            return sys.stdin

    else:

        def open_input():
            threading.Thread(target=pump, daemon=True).start()
            return sys.stdin

    return open_input()


def detach():
    if os.fork():
        os._exit(0)


connect()
detach()


class Platform:
    @staticmethod
    def is_windows():
        return sys.platform.startswith("win")


if Platform.is_windows():
    threading.Thread(target=pump, daemon=True).start()
detach()
