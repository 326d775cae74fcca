import threading


def make_thread(function):
    return threading.Thread(target=function, name=function.__name__)
