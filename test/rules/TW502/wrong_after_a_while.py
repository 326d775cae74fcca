import signal
import threading


def give_up(number, frame):
    raise TimeoutError


def arm():
    signal.signal(signal.SIGALRM, give_up)  # expect: TW502
    signal.alarm(5)


timer = threading.Timer(10, arm)
timer.start()
timer.join()
