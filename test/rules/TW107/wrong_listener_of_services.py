from zeroconf import ServiceBrowser, Zeroconf


class Finder:
    def __init__(self):
        self.services = {}

    def add_service(self, zc, type_, name):
        self.services[name] = zc.get_service_info(type_, name)

    def remove_service(self, zc, type_, name):
        del self.services[name]

    def update_service(self, zc, type_, name):
        pass


class Daemon:
    def __init__(self):
        self.finder = Finder()
        self.browser = ServiceBrowser(Zeroconf(), "_http._tcp.local.", listener=self.finder)

    def run(self):
        while True:
            for name in self.finder.services:  # expect: TW107
                print(name)


if __name__ == "__main__":
    Daemon().run()
