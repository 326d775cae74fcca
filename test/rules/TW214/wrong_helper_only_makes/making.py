import threading


def make(target):
    thread = threading.Thread(target=target)  # expect: TW214
    thread.daemon = True
    return thread
