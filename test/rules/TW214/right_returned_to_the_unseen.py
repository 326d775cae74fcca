import threading


def work():
    print("at work")


def make_worker():
    """For those who import this: a thread that is ready to be started."""
    return threading.Thread(target=work)
