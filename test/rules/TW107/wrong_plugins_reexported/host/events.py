import threading

listeners = {}
listeners_lock = threading.Lock()


def on(event, callback):
    with listeners_lock:
        listeners[event] = callback
