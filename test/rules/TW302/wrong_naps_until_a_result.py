import threading
import time


class Download:
    def __init__(self):
        self.result = None
        self.thread = threading.Thread(target=self.run)

    def run(self):
        time.sleep(2)
        self.result = "data"

    def wait(self):
        while self.result is None:  # expect: TW302
            time.sleep(0.1)
        return self.result


download = Download()
download.thread.start()
print(download.wait())
download.thread.join()
