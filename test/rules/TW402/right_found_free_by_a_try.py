import threading


class Client:
    def __init__(self, on_message):
        self._callback_lock = threading.Lock()
        self._waiting = []
        self._on_message = on_message

    def acknowledge(self):
        for message in list(self._waiting):
            with self._callback_lock:
                self.send(message)

    def send(self, message):
        # Inside of a callback the lock is held, and the loop sends it later.
        if self._callback_lock.acquire(False):
            self._callback_lock.release()
            self.write(message)

    def write(self, message):
        with self._callback_lock:
            self._on_message(message)  # expect: TW411


client = Client(print)
sender = threading.Thread(target=client.acknowledge)
sender.start()
client.send("hello")
sender.join()
