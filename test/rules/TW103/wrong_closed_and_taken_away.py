# To close its socket waits for nobody: the thread may find None where it has seen a server.
import socketserver
from threading import Thread


class Meter(socketserver.BaseRequestHandler):
    def handle(self):
        print(self.request)


class Station:
    def __init__(self):
        self.server = None

    def open(self):
        self.server = socketserver.ThreadingTCPServer(("", 9000), Meter)
        Thread(target=self.serve, daemon=True).start()

    def serve(self):
        if self.server is not None:  # expect: TW103
            self.server.serve_forever(10)

    def close(self):
        if self.server is not None:
            try:
                self.server.server_close()
            except Exception:
                pass
            self.server = None


if __name__ == "__main__":
    station = Station()
    while True:
        station.open()
        input()
        station.close()
