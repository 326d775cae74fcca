import queue
import threading
import urllib.request


class Team:
    def __init__(self):
        self.jobs = queue.Queue()
        self.members = [threading.Thread(target=self._work) for _ in range(4)]

    def begin(self):
        for member in self.members:
            member.start()

    def disband(self):
        for _ in self.members:
            self.jobs.put(None)
        for member in self.members:
            member.join()  # expect: TW212

    def _work(self):
        for url in iter(self.jobs.get, None):
            try:
                urllib.request.urlopen(url).close()
            except PermissionError:
                self.disband()
                return


team = Team()
team.begin()
team.jobs.put("https://example.org")
team.disband()
