import signal


class App:
    def __init__(self):
        signal.signal(signal.SIGHUP, self.reload)
        self.path = "app.ini"

    def reload(self, number, frame):
        print("reload", self.path)

    def show(self):
        print(self.path)
