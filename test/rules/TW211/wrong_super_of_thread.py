import threading


class Counted:
    def __init__(self):
        self.count = 0


class Tug(Counted, threading.Thread):
    def __init__(self, title):  # expect: TW211
        super().__init__()
        self.title = title

    def run(self):
        print(self.title, "follows")


tug = Tug("south")
tug.start()
tug.join()
