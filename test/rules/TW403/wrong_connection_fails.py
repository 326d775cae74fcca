import socket
import threading


class Link:
    def __init__(self, host):
        self._lock = threading.Lock()
        self._sock = socket.create_connection((host, 9))

    def ask(self, question):
        self._lock.acquire()  # expect: TW403:warning
        self._sock.send(question)
        answer = self._sock.recv(100)
        self._lock.release()
        return answer

    def begin(self):
        self._lock.acquire()

    def end(self):
        self._lock.release()


class Journal:
    def __init__(self, path):
        self.guard = threading.Lock()
        self.path = path
        self.lines = 0

    def write(self, line):
        self.guard.acquire()  # expect: TW403:warning
        file = open(self.path, "a")
        file.write(line)
        file.close()
        self.lines += 1
        self.guard.release()
