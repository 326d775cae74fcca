import contextlib
import threading
import time


class Drone:
    def __init__(self, sock):
        self.sock = sock
        self.answer = None
        self.turn = threading.Semaphore(1)
        threading.Thread(target=self.receive, daemon=True).start()

    def receive(self):
        while True:
            self.answer = self.sock.recv(3000)

    def send(self, command):
        threading.Thread(target=self.send_now, args=(command,), daemon=True).start()

    def send_now(self, command):
        if self.turn.acquire(blocking=True):
            with contextlib.ExitStack() as stack:
                stack.callback(self.turn.release)
                self.sock.send(command)
        time.sleep(1)
        if self.answer:
            print("answer", self.answer)
        if self.answer == b"error":
            print("again", self.answer)
        return self.answer
