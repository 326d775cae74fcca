import threading


class Loader(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = path
        self.start()

    def run(self):
        self.text = open(self.path).read()


loader = Loader("a.txt")
loader.join()
print(loader.text)
