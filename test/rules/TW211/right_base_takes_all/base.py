import threading


class StoppableThread(threading.Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._stop_wish = threading.Event()

    def stop(self):
        self._stop_wish.set()

    def stopped(self):
        return self._stop_wish.is_set()
