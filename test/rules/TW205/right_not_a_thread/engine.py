import threading
import time


class Engine:
    def start(self):
        self.thread = threading.Thread(target=time.sleep, args=(1,))
        self.thread.start()

    def stop(self):
        self.thread.join()
