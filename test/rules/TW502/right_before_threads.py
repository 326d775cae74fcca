import signal
import threading

stop = threading.Event()


def on_term(number, frame):
    stop.set()


def work():
    while not stop.wait(1):
        print("working")


signal.signal(signal.SIGTERM, on_term)
thread = threading.Thread(target=work)
thread.start()
thread.join()
