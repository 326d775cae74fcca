"""Each handler finds the session of its own address, and cuts its lines."""

import socket
import threading


class Session:
    def __init__(self):
        self.lines = []


class Server:
    def __init__(self):
        self.sessions = {}
        self.lock = threading.Lock()

    def session(self, key):
        with self.lock:
            if key not in self.sessions:
                self.sessions[key] = Session()
            return self.sessions[key]

    def handle(self, connection, address):
        key = address
        session = self.session(key)
        while True:
            data = connection.recv(1024)
            if not data:
                break
            session.lines.append(data)
            if len(session.lines) > 5:
                session.lines = session.lines[-5:]

    def run(self):
        server = socket.create_server(("", 9000))
        while True:
            connection, address = server.accept()
            threading.Thread(target=self.handle, args=(connection, address), daemon=True).start()  # expect: TW208


Server().run()
