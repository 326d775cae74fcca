import threading

from storage import store


def start_fetch(url):
    thread = threading.Thread(target=store, args=(url,))
    thread.start()
    return thread
