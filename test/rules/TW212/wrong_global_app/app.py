import threading

from sensor import measure

_over = threading.Event()
_thread = None


def begin():
    global _thread
    _thread = threading.Thread(target=_loop)
    _thread.start()


def quit_app():
    _over.set()
    _thread.join()  # expect: TW212


def _loop():
    while not _over.wait(1):
        value = measure()
        print(value)
        if value > 90:
            print("too hot")
            quit_app()
