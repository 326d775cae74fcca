import threading

from transfer import transfer


class Uploads:
    def __init__(self):
        self.threads = []

    def add(self, path):
        thread = threading.Thread(target=transfer, args=(path,))
        thread.daemon = True
        self.threads.append(thread)
        thread.start()

    def wait(self):
        while self.threads:
            self.threads.pop().join()
