import socketserver
import threading


class Request(socketserver.StreamRequestHandler):
    def handle(self):
        self.server.desk.take(self.rfile.readline())


class Desk:
    def __init__(self):
        self.server = None
        self.told = None

    def open(self, told):
        self.told = told
        self.server = Door(self)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, line):
        self.told(line)


class Door(socketserver.ThreadingTCPServer):
    def __init__(self, desk):
        self.desk = desk
        super().__init__(("localhost", 4000), Request)


class Office:
    def __init__(self):
        self.orders = {}

    def ordered(self, line):
        self.orders[line] = len(line)

    def run(self):
        desk = Desk()
        desk.open(self.ordered)
        while True:
            for order in self.orders:  # expect: TW107
                print(order)


Office().run()
