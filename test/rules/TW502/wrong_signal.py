import signal
import threading


def install():
    signal.signal(signal.SIGINT, lambda *_: print("bye"))  # expect: TW502


t = threading.Thread(target=install)
t.start()
t.join()
