import logging
from concurrent.futures import ThreadPoolExecutor

logger = logging.getLogger(__name__)


class Stamp:
    def __init__(self, cents):
        if cents <= 0:
            raise ValueError(cents)
        self.cents = cents


class PostOffice:
    def __init__(self, carrier):
        self._carrier = carrier
        self._pool = ThreadPoolExecutor(max_workers=2)

    def greet(self, friends):
        for friend in friends:
            self._pool.submit(self._send, friend)  # expect: TW210
            self._pool.submit(self._send_all, friend)  # expect: TW210

    def close(self):
        self._pool.shutdown()

    def _send(self, friend):
        stamp = Stamp(friend.cents)
        for _ in range(3):
            try:
                self._carrier.take(friend, stamp)
            except Exception as error:
                logger.error("lost: %s", error)

    def _send_all(self, friends):
        for friend in friends:
            try:
                self._carrier.take(friend)
            except Exception as error:
                logger.error("lost: %s", error)
