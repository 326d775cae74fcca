import threading

from work import forecast


class Team:
    def __init__(self):
        self._members = []

    def hire(self, city):
        self._members.append(threading.Thread(target=forecast, args=(city,)))
        self._members[-1].start()

    def _wait_for(self, member):
        member.join()

    def finish(self):
        for member in self._members:
            self._wait_for(member)
        self._members.clear()
