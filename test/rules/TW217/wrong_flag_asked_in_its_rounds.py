import threading


class Feed:
    def __init__(self, path):
        self.open = True
        self.log = path.open("a")
        self.thread = threading.Thread(target=self.write)
        self.thread.start()

    def write(self):
        while True:  # expect: TW108
            self.log.write("beat\n")
            if not self.open:
                break

    def stop(self):
        self.open = False  # expect: TW217
        self.log.close()
