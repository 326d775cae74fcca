import threading
import time


class Gear:
    def __init__(self, receive_mode=False):
        self.receive_mode = receive_mode
        self.retries = 3
        if self.receive_mode:
            self.thread = threading.Thread(target=self.recv_handler, daemon=True)
            self.thread.start()

    def recv_handler(self):
        while True:
            time.sleep(1)
            self.retries -= 1
            if not self.retries:
                return

    def send(self, frame):
        if self.receive_mode:
            raise ValueError('send() cannot be used in receive mode')
        self.retries -= 1
        print(frame, self.retries)


receiver = Gear(receive_mode=True)
sender = Gear()
sender.send('x')
