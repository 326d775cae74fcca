import socket
import threading


class Job:
    def __init__(self, number):
        self.number = number
        self.stopped = threading.Event()

    def stop(self):
        self.stopped.set()  # expect: TW217

    def work(self):
        while not self.stopped.wait(0.1):
            print("working at", self.number)


class Miner:
    def __init__(self):
        self.job = None

    def begin(self, number):
        if self.job:
            self.job.stop()
        self.job = Job(number)
        threading.Thread(target=self.job.work, daemon=True).start()

    def serve(self):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.bind(("", 3333))
        while True:
            data, address = sock.recvfrom(512)
            self.begin(data)


Miner().serve()
