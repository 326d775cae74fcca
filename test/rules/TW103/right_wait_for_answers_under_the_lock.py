"""`wait_for` comes back with the lock held under which its predicate was true: the pop relies on that answer."""

import threading


class Mailbox:
    def __init__(self, radio):
        self._radio = radio
        self._arrived = threading.Condition(threading.RLock())
        self._letters = []
        threading.Thread(target=self._listen, daemon=True).start()

    def has_letter(self):
        with self._arrived:
            return len(self._letters) > 0

    def take(self, patience):
        with self._arrived:
            if self._letters:
                return self._letters.pop(0)
            if self._arrived.wait_for(self.has_letter, patience):
                return self._letters.pop(0)
        return None

    def _listen(self):
        while True:
            letter = self._radio.receive()
            with self._arrived:
                self._letters.append(letter)
                self._arrived.notify_all()


def read(box):
    while True:
        print(box.take(5))


def main(radio):
    box = Mailbox(radio)
    for _ in range(3):
        threading.Thread(target=read, args=(box,), daemon=True).start()
