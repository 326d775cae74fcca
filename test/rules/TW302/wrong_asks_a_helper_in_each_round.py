"""A thread of Qt asks a helper in each round whether there is something by now."""

import socket
import threading

from PyQt5.QtCore import QThread, pyqtSignal


class Communicator:
    def __init__(self, port):
        self.sock = socket.socket()
        self.sock.bind(("", port))
        self.sock.listen(5)
        self.lock = threading.Lock()
        self.content_buffer = []

    def new_message(self):
        return len(self.content_buffer) > 0

    def received_text(self):
        with self.lock:
            content = self.content_buffer.copy()
            self.content_buffer.clear()
            return content

    def catch(self):
        while True:
            conn, addr = self.sock.accept()
            with self.lock:
                self.content_buffer.append(conn.recv(1024))


class UpdateThread(QThread):
    signal = pyqtSignal(list)

    def __init__(self, communicator):
        QThread.__init__(self)
        self.communicator = communicator

    def run(self):
        while True:  # expect: TW302:warning
            if self.communicator.new_message():
                self.signal.emit(self.communicator.received_text())


communicator = Communicator(5000)
threading.Thread(target=communicator.catch, daemon=True).start()
updater = UpdateThread(communicator)
updater.start()
