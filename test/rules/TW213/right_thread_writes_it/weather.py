import threading

from service import ask


class Weather:
    def __init__(self, city):
        self.city = city
        self.thread = threading.Thread(target=self._load)
        self.thread.start()
        self.asked_for = city.upper()

    def wait(self):
        self.thread.join()
        return self.asked_for, self.answer

    def _load(self):
        self.answer = ask(self.city)
