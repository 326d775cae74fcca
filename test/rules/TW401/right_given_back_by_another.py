import threading


class Request:
    def __init__(self, display):
        self._display = display
        self._answer_lock = threading.Lock()
        self._answer = None

    def reply(self):
        self._answer_lock.acquire()
        while self._answer is None:
            self._display.send_lock.acquire()  # expect: TW403
            self._answer_lock.release()
            # It gives the lock for sending back once it has sent.
            self._display.send_and_receive(self)
            self._answer_lock.acquire()
        self._answer_lock.release()
        return self._answer

    def answer(self, data):
        with self._answer_lock:
            self._answer = data
