"""A mark that only documents says nothing of who calls the method: clients do, beside the thread."""
import threading


def since(version):
    def mark(method):
        method.since_version = version
        return method

    return mark


class Meter:
    def __init__(self):
        self.total = 0

    def start(self):
        threading.Thread(target=self.poll, daemon=True).start()

    def poll(self):
        while True:
            self.total += 1  # expect: TW102

    @since("2.1")
    def correct(self, amount):
        self.total += amount  # expect: TW102
