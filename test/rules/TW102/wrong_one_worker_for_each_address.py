"""Of each address one worker is made, and its session is found under that address: no other worker comes to it."""

import queue
import socket
import threading


class Session:
    def __init__(self):
        self.received = 0


class Server:
    def __init__(self):
        self.sessions = {}
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def session_of(self, address):
        if address not in self.sessions:
            self.sessions[address] = Session()
        return self.sessions[address]

    def process(self, raw, address):
        session = self.session_of(address)
        session.received += 1
        self.note(session, raw)
        if raw == b"bye":
            del self.sessions[address]

    def note(self, session, raw):
        session.received += len(raw)


class Workers:
    def __init__(self, server):
        self.server = server
        self.inboxes = {}

    def serve(self, address, inbox):
        while True:
            self.server.process(inbox.get(), address)

    def run(self):
        while True:
            raw, address = self.server.sock.recvfrom(65535)
            if address not in self.inboxes:
                inbox = queue.Queue()
                self.inboxes[address] = inbox
                threading.Thread(target=self.serve, args=(address, inbox), daemon=True).start()  # expect: TW208
            self.inboxes[address].put(raw)


Workers(Server()).run()
