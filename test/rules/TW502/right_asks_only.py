import signal
import threading


def work():
    print(signal.getsignal(signal.SIGINT))
    signal.raise_signal(signal.SIGUSR1)


signal.signal(signal.SIGUSR1, signal.SIG_IGN)
thread = threading.Thread(target=work)
thread.start()
thread.join()
