import signal
import threading


def on_interrupt(number, frame):
    raise SystemExit(1)


def install():
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, on_interrupt)


def work():
    install()


install()
thread = threading.Thread(target=work)
thread.start()
thread.join()
