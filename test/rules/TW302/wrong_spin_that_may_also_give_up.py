import threading
import time


class Client:
    def __init__(self):
        self.recording = False
        self.failed = False
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def work(self):
        time.sleep(5)
        self.recording = True


client = Client()
while not client.recording:  # expect: TW302
    if client.failed:
        raise SystemExit
print('ready')
