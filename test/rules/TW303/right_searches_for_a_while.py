import time

from zeroconf import ServiceBrowser, Zeroconf


class Search:
    def __init__(self, seconds):
        self.seconds = seconds
        self.found = []

    def add_service(self, zeroconf, kind, name):
        self.found.append(name)

    def run(self):
        zeroconf = Zeroconf()
        browser = ServiceBrowser(zeroconf, "_http._tcp.local.", self)
        time.sleep(self.seconds)
        browser.cancel()
        return self.found.copy()


print(Search(3).run())
