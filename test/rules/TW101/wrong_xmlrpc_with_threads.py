# Mixed in before the server of XML-RPC, it runs each request on a thread.
from socketserver import ThreadingMixIn
from xmlrpc.server import SimpleXMLRPCServer


class Server(ThreadingMixIn, SimpleXMLRPCServer):
    pass


visits = 0


def visit():
    global visits
    visits += 1  # expect: TW101
    return visits


server = Server(("localhost", 8000))
server.register_function(visit, "visit")
server.serve_forever()
