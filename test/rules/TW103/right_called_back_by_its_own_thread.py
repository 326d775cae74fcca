"""What the listener hands to its own thread as a callback, nobody else calls."""

import queue
import threading

pressed = {}


def os_listen(callback):
    while True:
        if not callback(("up", 1)):
            print("suppressed")


class GenericListener(object):
    lock = threading.Lock()

    def __init__(self):
        self.handlers = []
        self.listening = False
        self.queue = queue.Queue()

    def start_if_necessary(self):
        self.lock.acquire()
        try:
            if not self.listening:
                self.listening = True
                self.listening_thread = threading.Thread(target=self.listen)
                self.listening_thread.daemon = True
                self.listening_thread.start()
                self.processing_thread = threading.Thread(target=self.process)
                self.processing_thread.daemon = True
                self.processing_thread.start()
        finally:
            self.lock.release()

    def process(self):
        while True:
            event = self.queue.get()
            for handler in list(self.handlers):
                handler(event)

    def add_handler(self, handler):
        self.start_if_necessary()
        self.handlers.append(handler)


class Listener(GenericListener):
    def direct_callback(self, event):
        if event[0] == "down":
            pressed[event[1]] = event
        elif event[0] == "up" and event[1] in pressed:
            del pressed[event[1]]
        self.queue.put(event)
        return True

    def listen(self):
        os_listen(self.direct_callback)


_listener = Listener()


def hook(callback):
    _listener.add_handler(callback)


def wait():
    done = threading.Event()
    hook(lambda e: done.set())
    done.wait()
