import queue
import socket
import threading
import time


class Mailbox:
    def __init__(self):
        self.letters = queue.Queue()
        self.door = socket.create_server(("localhost", 0))
        self.clerk = threading.Thread(target=self.listen, daemon=True)
        self.clerk.start()

    def listen(self):
        while True:
            try:
                caller, _ = self.door.accept()
                while True:
                    letter = caller.recv(1024)
                    if not letter:
                        break
                    self.letters.put(letter)
                    caller.send(b"thanks")
            except OSError:
                break


def visit():
    mailbox = Mailbox()
    time.sleep(0.1)
    with socket.create_connection(mailbox.door.getsockname()) as visitor:
        visitor.send(b"dear all")
        visitor.recv(1024)
        if not mailbox.letters.empty():
            print(mailbox.letters.get())
    mailbox.door.close()


visit()
