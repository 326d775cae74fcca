"""A connection may fail, and whoever uses it expects that with the lock in hand: what else may raise is a guess."""
import socket
import threading


class Link:
    def __init__(self, host):
        self._lock = threading.Lock()
        self._sock = socket.create_connection((host, 9))

    def ask(self, question):
        self._lock.acquire()  # expect: TW403:hint
        try:
            self._sock.send(question)
            answer = self._sock.recv(100)
        except OSError:
            answer = b""
        self._lock.release()
        return answer

    def say(self, text):
        self._lock.acquire()  # expect: TW403:hint
        try:
            self._sock.sendall(text)
        except OSError:
            self._lock.release()
            raise
        self._lock.release()
