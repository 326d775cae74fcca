class Control:
    def __init__(self):
        self.paused = True
        self.quit = None

    def leave(self):
        self.quit = True
