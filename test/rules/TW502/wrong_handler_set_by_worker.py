import signal
import threading


def work():
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # expect: TW502


thread = threading.Thread(target=work)
thread.start()
thread.join()
