"""Two methods that forget the lock, one of them with two looks, don't outvote the one that takes it."""

import socketserver
import threading


class Session:
    count = 0


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    session_lock = threading.Lock()

    def begin(self):
        self.active = dict()

    def add(self, session):
        with self.session_lock:
            self.active[session] = Session()
        return session

    def renew(self, session):
        self.active[session].count += 1

    def remove(self, session):
        try:
            print(self.active[session].count)
            del self.active[session]  # expect: TW104
        except KeyError:
            pass
