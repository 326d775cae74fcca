import threading


class Server(threading.Thread):
    def __init__(self, host, port, messages=None, *more, name="server", **options):
        super().__init__(name=name)
        self.address = (host, port)

    def run(self):
        print(self.address)


server = Server("localhost", port=7000, size=3)
server.run()  # expect: TW202
