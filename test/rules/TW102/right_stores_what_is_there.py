import threading
import time


class Api:
    client_id = 'abc'

    def __init__(self, client_id=None):
        Api.client_id = client_id or self.client_id

    def get(self):
        print(self.client_id)


class Cron(threading.Thread):
    def run(self):
        for _ in range(3):
            Api().get()
            time.sleep(1)


t = Cron()
t.start()
for _ in range(3):
    Api().get()
t.join()
