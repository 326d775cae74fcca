import threading


class Machine:
    def __init__(self):
        self.thread = threading.Thread(target=self.run)

    def run(self):
        print("running")

    def begin(self):
        self.thread.start()

    def end(self):
        self.thread.join  # expect: TW216
        print("ended")
