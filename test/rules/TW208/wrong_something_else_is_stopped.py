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


class Lamp:
    def __init__(self):
        self.dark = threading.Event()

    def stop(self):
        self.dark.set()


class Miner:
    def __init__(self):
        self.lamp = Lamp()
        self.jobs = []

    def begin(self, number):
        self.lamp.stop()
        job = Job(number)
        self.jobs.append(job)
        threading.Thread(target=job.work, daemon=True).start()  # expect: TW208

    def serve(self):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.bind(("", 3333))
        while True:
            data, address = sock.recvfrom(512)
            self.begin(data)

    def close(self):
        for job in self.jobs:
            job.stop()


Miner().serve()
