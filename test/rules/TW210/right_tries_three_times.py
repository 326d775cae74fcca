import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

logger = logging.getLogger(__name__)
TRIES = 3


@dataclass
class Postcard:
    to: str
    text: str


class Stamp:
    def __init__(self, cents=95):
        self.cents = cents


class PostOffice:
    def __init__(self, carrier):
        self._carrier = carrier
        self._pool = ThreadPoolExecutor(max_workers=2)

    def greet(self, friends):
        for friend in friends:
            self._pool.submit(self._send, friend)

    def close(self):
        self._pool.shutdown()

    def _send(self, friend):
        card = Postcard(to=friend.address, text="Greetings")
        stamp = Stamp(cents=110)
        for attempt in range(TRIES):
            try:
                self._carrier.take(card, stamp)
                return
            except Exception as error:
                if attempt < TRIES - 1:
                    time.sleep(2 * attempt)
                else:
                    logger.error("lost: %s", error)
