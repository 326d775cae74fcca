# Nothing here says that there are threads: they are made by what the service makes.
from spider.service import Service
from spider.stat import Stat


class Spider:
    def __init__(self, size=3):
        self.stat = Stat()
        self.services = [Service(self, size)]

    def run(self):
        for service in self.services:
            service.begin_all()
        for service in self.services:
            service.end_all()
