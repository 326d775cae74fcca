"""None is no process: the first threads that send find another number, and each opens a connection."""
import os
import socket
import threading


class Sender:
    def __init__(self):
        self._pid = None
        self._connection = None

    def send(self, line):
        if self._pid != os.getpid():  # expect: TW103
            self._connection = socket.create_connection(("localhost", 5170))
            self._pid = os.getpid()
        self._connection.sendall(line)


def main():
    sender = Sender()
    threads = [threading.Thread(target=sender.send, args=(line,)) for line in (b"one", b"two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
