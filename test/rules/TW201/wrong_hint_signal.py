import signal
import threading


def dump():
    print("state")


def on_signal(number, frame):
    threading.Thread(target=dump).start()  # expect: TW201:hint


signal.signal(signal.SIGUSR1, on_signal)
signal.pause()
