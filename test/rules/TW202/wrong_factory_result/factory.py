import threading

from work import log, poll


def make_poller(url):
    thread = threading.Thread(target=poll, args=(url,), name="poller")
    return thread


def make_logger():
    return threading.Thread(target=log, name="logger")
