"""Joining those that have ended holds nobody back: as many run as come in."""

import socket
from threading import Thread


class Request(Thread):
    def __init__(self, number, link):
        Thread.__init__(self)
        self.number = number
        self.link = link

    def run(self):
        data = self.link.recv(1024)
        self.link.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + data)
        self.link.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 9991))
listener.listen(5)
running = []

while True:
    link, address = listener.accept()
    request = Request(len(running), link)  # expect: TW208
    request.start()
    running.append(request)
    for old in list(running):
        if not old.is_alive():
            running.remove(old)
            old.join()
