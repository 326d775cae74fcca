"""A loop that goes round only when the thread has failed starts it again: there is nothing that could overlap."""

import threading


class Service(threading.Thread):
    def __init__(self):
        super().__init__()
        self.failed = False

    def run(self):
        try:
            serve()
        except OSError:
            self.failed = True


def serve():
    print("serving")


while True:
    service = Service()
    service.start()
    service.join()
    if service.failed:
        continue
    break
