import threading


def spawn(function, *args, **kwargs):
    thread = threading.Thread(target=lambda: function(*args, **kwargs))
    thread.start()
    return thread


class Group:
    def __init__(self):
        self._threads = []

    def go(self, function, *args):
        self._threads.append(spawn(function, *args))

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for thread in self._threads:
            thread.join()
