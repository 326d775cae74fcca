"""Daemon writing a file, nothing joins it."""
import socket
import threading


class Messages(threading.Thread):
    DEBUG = True

    def __init__(self):
        super(Messages, self).__init__()
        self.daemon = True
        self.sock = socket.socket()
        self.sock.bind(("127.0.0.1", 0))
        self.sock.listen(5)
        self.handlers = {}

    def run(self):
        self.debug("run()")
        try:
            while True:
                conn, address = self.sock.accept()
                conn.close()
        except OSError:
            self.debug("finished")

    def debug(self, msg):
        if self.DEBUG:
            with open("messages.log", "a") as f:
                f.write(msg + "\n")

    def close(self):
        self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()


def main():
    m = Messages()  # expect: TW207
    m.start()
    print(input("name? "))
    print("bye")


main()
