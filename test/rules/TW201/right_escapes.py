import threading


def begin(work):
    t = threading.Thread(target=work)
    t.start()
    return t
