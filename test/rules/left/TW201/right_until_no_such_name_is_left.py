"""All threads of a round bear its name, and the round is over when no thread of that name is left."""
import socket
import threading
import time


class Knocker:
    def __init__(self):
        self.lock = threading.Lock()
        self.open = {}

    def knock(self, host, port):
        with socket.socket() as door:
            answer = door.connect_ex((host, port))
        with self.lock:
            self.open[port] = answer == 0

    def round(self, host, ports):
        self.open = {}
        for port in ports:
            knocking = threading.Thread(name=f"knock_{port}", target=self.knock, args=(host, port))
            knocking.start()
        while True:
            busy = False
            for thread in threading.enumerate():
                if thread.name.startswith("knock_"):
                    busy = True
            if not busy:
                break
            time.sleep(0.1)
        for port in self.open:
            print(host, port, self.open[port])


knocker = Knocker()
knocker.round("localhost", {22, 80})
knocker.round("127.0.0.1", {22, 80})
