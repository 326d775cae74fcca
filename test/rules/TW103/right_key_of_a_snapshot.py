"""A key that a loop has at hand stays in the dict while the thread only stores: no test of the key is out of date."""
import threading


class Hosts(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.hosts = {}

    def run(self):
        for number in range(1000):
            self.hosts[str(number)] = number  # expect: TW105

    def keep(self, known):
        for host in list(self.hosts):
            if host not in known:
                self.hosts.pop(host)  # expect: TW105
        for host in list(self.hosts.keys()):
            if host.startswith("x"):
                del self.hosts[host]


hosts = Hosts()
hosts.start()
hosts.keep(["a"])
