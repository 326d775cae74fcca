"""Who leaves is taken out, and may come back while the old worker is still at its session."""

import queue
import socket
import threading


class Session:
    def __init__(self):
        self.received = 0


class Server:
    def __init__(self):
        self.sessions = {}
        self.inboxes = {}
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def serve(self, address, inbox):
        self.sessions.setdefault(address, Session())  # expect: TW105
        while True:
            session = self.sessions[address]
            session.received += len(inbox.get())  # expect: TW102

    def run(self):
        while True:
            raw, address = self.sock.recvfrom(65535)
            if raw == b"bye":
                self.inboxes.pop(address, None)
                continue
            if address not in self.inboxes:
                inbox = queue.Queue()
                self.inboxes[address] = inbox
                threading.Thread(target=self.serve, args=(address, inbox), daemon=True).start()  # expect: TW208
            self.inboxes[address].put(raw)


Server().run()
