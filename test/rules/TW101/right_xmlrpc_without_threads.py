# Without the mixin all requests are answered on one thread.
from xmlrpc.server import SimpleXMLRPCServer

visits = 0


def visit():
    global visits
    visits += 1
    return visits


server = SimpleXMLRPCServer(("localhost", 8000))
server.register_function(visit, "visit")
server.serve_forever()
