import socket
import threading
import time


class Writer(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.out = open("out.txt", "w")
        self.quit = threading.Event()

    def run(self):
        while not self.quit.wait(1):
            self.out.write("x")

    def stop(self):
        self.quit.set()  # expect: TW217
        self.out.close()


class Watcher(threading.Thread):
    """Whoever has it may join it."""

    def __init__(self):
        super().__init__(daemon=True)
        self.quit = threading.Event()

    def run(self):
        while not self.quit.wait(1):
            print("x")

    def stop(self):
        self.quit.set()


class Receiver:
    def __init__(self, port):
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def start(self):
        self._thread.start()

    def _loop(self):
        while not self._ended.is_set():
            print(self.sock.recv(100))

    def tell(self):
        self._ended.set()

    def close(self):
        self.tell()  # expect: TW217
        self.sock.close()


writer = Writer()
writer.start()
watcher = Watcher()
watcher.start()
receiver = Receiver(9)
receiver.start()
time.sleep(3)
writer.stop()
watcher.stop()
receiver.close()
