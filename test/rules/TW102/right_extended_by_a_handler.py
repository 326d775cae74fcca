"""A server's handler, which the server makes: what the list takes in can't be seen, and it is the one list for all threads."""

import threading
from socketserver import DatagramRequestHandler, ThreadingMixIn, UDPServer


class Handler(DatagramRequestHandler):
    def setup(self):
        self.packet, self.socket = self.request
        self.replies = []

    def unbundle(self, parts):
        if parts[0] != "bundle":
            self.replies += self.server.dispatch(parts)
            return
        for part in parts[1:]:
            self.unbundle(part)

    def handle(self):
        self.unbundle(list(self.packet))

    def finish(self):
        for reply in self.replies:
            self.socket.sendto(reply, self.client_address)


class ThreadingHandler(Handler):
    def unbundle(self, parts):
        if parts[0] != "bundle":
            self.replies += self.server.dispatch(parts)
            return
        children = []
        for part in parts[1:]:
            child = threading.Thread(target=self.unbundle, args=(part,))  # expect: TW208
            child.start()
            children.append(child)
        for child in children:
            child.join()


class Server(UDPServer):
    RequestHandlerClass = Handler

    def __init__(self, address):
        UDPServer.__init__(self, address, self.RequestHandlerClass)

    def dispatch(self, parts):
        replies = []
        for part in parts:
            replies.append(bytes(part))
        return replies


class ThreadingServer(ThreadingMixIn, Server):
    RequestHandlerClass = ThreadingHandler
