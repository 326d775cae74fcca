"""The loop looks at the value, and the thread stores a new one before the old one's key is taken out."""
import threading


class Hosts(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.hosts = {}

    def run(self):
        for number in range(1000):
            self.hosts[str(number % 10)] = number

    def clean(self):
        for host, value in list(self.hosts.items()):
            if value < 3:  # expect: TW103
                self.hosts.pop(host)


hosts = Hosts()
hosts.start()
hosts.clean()
