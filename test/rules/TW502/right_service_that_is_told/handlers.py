import signal


def on_signal(stop):
    def handle(number, frame):
        stop.set()

    signal.signal(signal.SIGINT, handle)
