class Shell:
    def __init__(self):
        self.folder = "/"
        self.environ = {}

    def chdir(self, folder):
        self.folder = folder
