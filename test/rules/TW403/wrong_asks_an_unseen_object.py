"""A method of an object that can't be seen may raise: the lock stays held then."""

import threading

from signing import open_device


class Wallet:
    def __init__(self, where):
        self.chip = open_device(where)
        self.lock = threading.Lock()
        self.signed = []

    def sign(self, message):
        self.lock.acquire()  # expect: TW403:information
        answer = self.chip.sign_message(message)
        self.lock.release()
        return answer

    def note(self, message):
        self.lock.acquire()  # expect: TW403:hint
        self.signed.append(message)
        self.lock.release()

    def hand_on(self, queue, message):
        self.lock.acquire()  # expect: TW403:hint
        queue.put(message)
        self.lock.release()


def serve(wallet, messages):
    threads = [threading.Thread(target=wallet.sign, args=(message,)) for message in messages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


serve(Wallet("/dev/usb"), ["one", "two"])
