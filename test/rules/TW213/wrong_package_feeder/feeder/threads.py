import threading


def spawn(function):
    return threading.Thread(target=function, name="feeder")
