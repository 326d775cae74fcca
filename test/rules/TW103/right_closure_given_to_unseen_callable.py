import threading
from collections import deque


class Task:
    wrote_header = False
    complete = False
    sent = 0

    def __init__(self, channel):
        self.channel = channel
        self.response_headers = []

    def service(self):
        self.execute()
        self.finish()

    def execute(self):
        def start_response(status, headers):
            if self.complete:
                raise AssertionError
            self.complete = True
            self.response_headers.extend(headers)
            return self.write

        for chunk in self.channel.app({}, start_response):
            self.write(chunk)

    def write(self, data):
        if not self.wrote_header:
            for name, value in self.response_headers:
                print(name, value)
            self.wrote_header = True
        self.sent += len(data)

    def finish(self):
        if not self.wrote_header:
            self.write(b'')


class Channel:
    def __init__(self, server, app):
        self.server = server
        self.app = app

    def received(self):
        self.server.add_task(self)

    def service(self):
        task = Task(self)
        task.service()


class Dispatcher:
    def __init__(self):
        self.queue = deque()
        self.cond = threading.Condition()

    def start(self):
        for _ in range(4):
            threading.Thread(target=self.handler, daemon=True).start()

    def handler(self):
        while True:
            with self.cond:
                while not self.queue:
                    self.cond.wait()
                task = self.queue.popleft()
            task.service()

    def add_task(self, task):
        with self.cond:
            self.queue.append(task)
            self.cond.notify()


def serve(app):
    d = Dispatcher()
    d.start()
    Channel(d, app).received()
