import threading


class Server:
    def __init__(self):
        self.addrinfo = None
        self.busy = set()
        self.bad = 0

    def request(self):
        threading.Thread(target=self.resolve, daemon=True).start()

    def resolve(self):
        self.addrinfo = object()


class Downloader(threading.Thread):
    def __init__(self, servers):
        super().__init__(daemon=True)
        self.servers = servers

    def run(self):
        for server in self.servers:
            server.request()
        while True:
            for server in self.servers:
                if server.addrinfo and not server.busy:
                    continue
                if server.bad > 3:
                    server.addrinfo = None


Downloader([Server(), Server()]).start()
