import socketserver
import threading


class Lobby(socketserver.ThreadingTCPServer):
    allow_reuse_address = True

    def __init__(self, address, handler):
        super().__init__(address, handler)
        self.state_lock = threading.Lock()
        self.waiting = 0  # guarded by: self.state_lock
