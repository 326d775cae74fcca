# Public methods of the instance are called on the threads of the requests.
import socketserver
import xmlrpc.server


class Server(socketserver.ThreadingMixIn, xmlrpc.server.SimpleXMLRPCServer):
    daemon_threads = True


class Shop:
    def __init__(self):
        self.stock = {"pen": 3}

    def buy(self, item):
        if self.stock[item] > 0:  # expect: TW103
            self.stock[item] -= 1
            return True
        return False


with Server(("localhost", 8000), allow_none=True) as server:
    server.register_instance(Shop())
    server.serve_forever()
