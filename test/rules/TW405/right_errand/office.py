import threading


class Office:
    def __init__(self):
        self.desk = threading.Lock()
        self.letters = []

    def write(self, text):
        with self.desk:
            self.letters.append(text)
