import threading


class Service:
    def __init__(self):
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self._thread.start()

    def stop(self):
        self._ending.set()
        if self._on_own_thread():
            print("ends by itself")
        else:
            self._thread.join()

    def _on_own_thread(self):
        return threading.current_thread() == self._thread

    def _run(self):
        while not self._ending.wait(1):
            self.tick()

    def tick(self):
        raise NotImplementedError
