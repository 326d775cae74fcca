from concurrent.futures import ThreadPoolExecutor


class Notifier:
    def __init__(self, gateway, on_sent):
        self._gateway = gateway
        self._on_sent = on_sent
        self._pool = ThreadPoolExecutor(max_workers=2)

    def notify(self, user, text):
        self._pool.submit(self._gateway.send, user, text)  # expect: TW210
        self._pool.submit(self._on_sent, user)

    def hand_on(self, task):
        self._pool.submit(task, self._gateway)

    def close(self):
        self._pool.shutdown(wait=True)
